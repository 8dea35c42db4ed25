import type { PlanDescription } from '@/planning/model/problem-description';

/** A plan with what has begun at the head of each route, and behind it whatever was dealt. */
export function behind(begun: PlanDescription, dealt: PlanDescription): PlanDescription {
  const facts = Object.values(begun.routes).flat();
  const keys = [...new Set([...Object.keys(begun.routes), ...Object.keys(dealt.routes)])];
  const order = (key: string) => [
    ...(begun.routes[key] ?? []),
    ...(dealt.routes[key] ?? []).filter((visit) => !facts.includes(visit)),
  ];
  return { ...dealt, routes: Object.fromEntries(keys.map((key) => [key, order(key)])) };
}
