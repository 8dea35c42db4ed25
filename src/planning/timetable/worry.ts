import { compensation } from '../constraints/compensation';
import { PLANNED } from '../model/visit-table';
import { type Evaluation, tryOrder } from './evaluation';
import type { Timetable } from './timetable-columns';

/** A promise is worth a look from a tenth of its price on. */
const NOTICED_PERMILLE = 100;

/** A visit whose promises are late, or likely to be, and what that is expected to cost. */
export type Worry = { readonly visit: number; readonly cents: number };

/** Cents by visit: the worry that was there before and is not to be done anything about, so that saving it counts for nothing. */
export type Allowed = ReadonlyMap<number, number>;

/** Those on these routes; what has begun, or is driven to, is beyond help. */
export function worriesOn(evaluation: Evaluation, routes: readonly number[]): Worry[] {
  return routes.flatMap((r) => {
    const t = tryOrder(evaluation, r, evaluation.plan.orders[r]!);
    return Array.from({ length: t.count }, (_, k) => k).flatMap((k) => worryAt(t, k) ?? []);
  });
}

/** Their sum, in cents, less what each visit may be worried about. */
export function worryOn(evaluation: Evaluation, routes: readonly number[], allowed: Allowed): number {
  const beyond = ({ visit, cents }: Worry) => Math.max(0, cents - (allowed.get(visit) ?? 0));
  return worriesOn(evaluation, routes).reduce((sum, worry) => sum + beyond(worry), 0);
}

function worryAt(t: Timetable, k: number): Worry | null {
  const { visit, due } = t.problem;
  const v = t.order[k]!;
  if (visit.progress[v] !== PLANNED) return null;
  const cents = compensation.centsAt(t, k);
  let stakeCents = visit.windowLateCents[v]!;
  for (let d = due.from[v]!; d < due.from[v + 1]!; d++) stakeCents += due.lateCents[d]!;
  return cents > 0 && cents * 1000 >= stakeCents * NOTICED_PERMILLE ? { visit: v, cents } : null;
}
