import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { threadPlanner } from '@/adapters/planner/thread-planner';
import { planSearch } from '@/adapters/postgres/schema/plan-search';
import { ROADS } from '@/adapters/travel/estimate';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { PinVisit } from '@/domain/commands/pin-visit';
import { AcceptPlan, AskForPlan, AskForRepair } from '@/domain/commands/plan-searches';
import type { PlanSearchId, TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { assignVisit } from '@/use-cases/dispatch/assign-visit';
import { pinVisit } from '@/use-cases/dispatch/pin-visit';
import { acceptPlan } from '@/use-cases/plan-search/accept-plan';
import { askForPlan } from '@/use-cases/plan-search/ask-for-plan';
import { askForRepair } from '@/use-cases/plan-search/ask-for-repair';
import { searchOfDay } from '@/use-cases/plan-search/search-of-day';
import { searchRounds } from '@/use-cases/plan-search/search-rounds';
import type { SearchShown } from '@/use-cases/ports/plan-searches';
import type { Planner, SearchBudget } from '@/use-cases/ports/planner';
import { request } from './roster';
import type { Town } from './town';

/** As the worker opens it. */
export const newPlanner = () => threadPlanner({ kind: 'estimate', ...ROADS });

/** Has a plan asked for by the town's dispatcher; gives the search that runs. */
export async function askPlan({ ports, dispatcher }: Town, from: string, to = from): Promise<PlanSearchId> {
  const asked = await askForPlan(ports, dispatcher, AskForPlan.parse({ id: v7(), searchId: v7(), from, to }));
  if (!asked.ok) throw new Error(`cannot ask for a plan: ${asked.refusal.kind}`);
  return asked.value.searchId;
}

/** Has a repair asked for; gives the search that runs. */
export async function askRepair(
  { ports, dispatcher }: Town,
  day: string,
  about: { readonly around?: readonly WorkOrderId[]; readonly held?: readonly WorkOrderId[] } = {},
): Promise<PlanSearchId> {
  const wish = AskForRepair.parse({ id: v7(), searchId: v7(), day, around: [], held: [], ...about });
  const asked = await askForRepair(ports, dispatcher, wish);
  if (!asked.ok) throw new Error(`cannot ask for a repair: ${asked.refusal.kind}`);
  return asked.value.searchId;
}

export type Given = { readonly workOrderId: WorkOrderId; readonly visitId: VisitId; readonly start: string };

type Giving = {
  readonly jobType?: JobTypeCode;
  readonly eastMetres: number;
  readonly day: string;
  /** Left out: where it costs least. */
  readonly time?: string | undefined;
};

/** A job so many metres east of the depot, put into a tour by hand. A time asked for pins it; it is free again afterwards. */
export async function given(town: Town, technicianId: TechnicianId, giving: Giving): Promise<Given> {
  const { jobType = 'valveCheck', eastMetres, day, time } = giving;
  const workOrderId = await request(town, jobType, { eastMetres });
  const start = time ? `${day}T${time}:00+01:00` : null;
  const command = { id: v7(), workOrderId, visitId: v7(), technicianId, day, start, seen: [] };
  const answer = await assignVisit(town.ports, town.dispatcher, AssignVisit.parse(command));
  if (!answer.ok) throw new Error(answer.refusal.kind);
  const { visitId } = answer.value;
  if (start) await pin(town, visitId, false);
  return { workOrderId, visitId, start: answer.value.start };
}

export const pin = ({ ports, dispatcher }: Town, visitId: VisitId, pinned: boolean) =>
  pinVisit(ports, dispatcher, PinVisit.parse({ id: v7(), visitId, pinned }));

/** A worker's rounds: every search that waits is run to its end, as many at once as there are threads. So many rounds of ruin and recreate give the same plan each time. */
export async function searchAll(town: Town, planner: Planner, iterations = 300): Promise<void> {
  const budget: SearchBudget = { kind: 'iterations', iterations };
  const rounds = searchRounds(town.ports, planner, { effort: () => budget, leaving: new AbortController().signal });
  const waiting = eq(planSearch.state, 'waiting');
  do {
    await rounds.round();
    await rounds.settled();
  } while ((await town.database.$count(planSearch, waiting)) > 0);
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
