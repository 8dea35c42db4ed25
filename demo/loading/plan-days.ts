import type { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import { isWorkingDay } from '@/domain/calendar/working-days';
import type { PlanSearchId } from '@/domain/ids';
import { acceptPlan } from '@/use-cases/plan-search/accept-plan';
import { askForPlan } from '@/use-cases/plan-search/ask-for-plan';
import { searchRounds } from '@/use-cases/plan-search/search-rounds';
import type { Planner } from '@/use-cases/ports/planner';
import { accepted, commandId, type Loading } from './loading';

const DAYS = 2;

/** What a dispatcher has done by then: had what is left of today and the next days filled with work nobody must be at home for. */
export async function planDays(loading: Loading, planner: Planner): Promise<string> {
  const { ports, company } = loading;
  const today = parisDay(ports.clock.now());
  const ahead = company.workingDays.slice(0, DAYS).filter((day) => !day.equals(today));
  const days = isWorkingDay(today) ? [today, ...ahead] : ahead;
  let planned = 0;
  for (const day of days) planned += await fillDay(loading, planner, day);
  return `${planned} jobs planned on ${days.length} days`;
}

/** No search, which takes its time: what waits goes where it costs least. */
async function fillDay({ ports, actor }: Loading, planner: Planner, day: Temporal.PlainDate): Promise<number> {
  const searchId = commandId(`plan of ${day}`) as string as PlanSearchId;
  accepted(await askForPlan(ports, actor, { id: commandId(`ask ${day}`), searchId, from: day, to: day }));
  const effort = () => ({ kind: 'iterations', iterations: 0 }) as const;
  const rounds = searchRounds(ports, planner, { effort, leaving: new AbortController().signal });
  await rounds.round();
  await rounds.settled();
  const answer = await acceptPlan(ports, actor, { id: commandId(`accept ${day}`), searchId });
  if (!answer.ok && answer.refusal.kind === 'searchOver') return 0;
  const done = accepted(answer);
  return done.kind === 'saved' ? done.planned : 0;
}
