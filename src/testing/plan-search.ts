import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { threadPlanner } from '@/adapters/planner/thread-planner';
import { ROADS } from '@/adapters/travel/estimate';
import { AcceptPlan, AskForPlan } from '@/domain/commands/plan-searches';
import type { PlanSearchId } from '@/domain/ids';
import { acceptPlan } from '@/use-cases/plan-search/accept-plan';
import { askForPlan } from '@/use-cases/plan-search/ask-for-plan';
import { searchOfDay } from '@/use-cases/plan-search/search-of-day';
import { searchRounds } from '@/use-cases/plan-search/search-rounds';
import type { SearchShown } from '@/use-cases/ports/plan-searches';
import type { Planner, SearchBudget } from '@/use-cases/ports/planner';
import type { Town } from './town';

/** As the worker opens it. */
export const newPlanner = () => threadPlanner({ kind: 'estimate', ...ROADS });

/** Has a plan asked for by the town's dispatcher; gives the search that runs. */
export async function askPlan({ ports, dispatcher }: Town, from: string, to = from): Promise<PlanSearchId> {
  const asked = await askForPlan(ports, dispatcher, AskForPlan.parse({ id: v7(), searchId: v7(), from, to }));
  if (!asked.ok) throw new Error(`cannot ask for a plan: ${asked.refusal.kind}`);
  return asked.value.searchId;
}

/** A worker's round: every search that waits is run to its end. So many rounds of ruin and recreate give the same plan each time. */
export async function searchAll(town: Town, planner: Planner, iterations = 300): Promise<void> {
  const budget: SearchBudget = { kind: 'iterations', iterations };
  const rounds = searchRounds(town.ports, planner, { effort: () => budget, leaving: new AbortController().signal });
  await rounds.round();
  await rounds.settled();
}

export const accept = ({ ports, dispatcher }: Town, searchId: PlanSearchId) =>
  acceptPlan(ports, dispatcher, AcceptPlan.parse({ id: v7(), searchId }));

/** Asks, searches and accepts. A proposal there is none of is accepted as nothing. */
export async function planned(town: Town, planner: Planner, day: string, iterations = 300) {
  const searchId = await askPlan(town, day);
  await searchAll(town, planner, iterations);
  return accept(town, searchId);
}

/** What the desk sees of a day's search. */
export async function shownOn({ ports, dispatcher }: Town, day: string): Promise<SearchShown> {
  const shown = await searchOfDay(ports, dispatcher, { day: Temporal.PlainDate.from(day) });
  if (!shown) throw new Error(`no search has anything to tell of ${day}`);
  return shown;
}
