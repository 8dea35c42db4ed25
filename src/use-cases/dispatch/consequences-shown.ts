import type { TechnicianId, WorkOrderId } from '@/domain/ids';
import type { Break } from '@/planning/timetable/feasibility';
import type { LateAfter } from '@/planning/timetable/late-promises';
import type { Shift } from '@/planning/timetable/shifts';
import { instantOf, type LivePlan } from './live-plan';
import { nameOfTechnician } from './place-job';

/** Rules broken by so many seconds; the others are kept or not. */
const MEASURED: readonly Break['rule'][] = ['shift', 'promisedWindow', 'timePin', 'crewMeeting', 'handOver'];

/** One rule a change would break, in words' reach: whose, at which job, by how much. */
export type BreakShown = {
  readonly rule: Break['rule'];
  readonly technicianId: TechnicianId;
  readonly technicianName: string;
  /** Null: on the way home. */
  readonly reference: string | null;
  readonly workOrderId: WorkOrderId | null;
  /** 0 where there is no degree. */
  readonly minutes: number;
};

/** A neighbour's arrival before and after. Instants are ISO. */
export type ShiftShown = {
  readonly reference: string;
  readonly technicianName: string;
  readonly from: string;
  readonly to: string;
};

/** A promise that would be late. Instants are ISO. */
export type LateShown = {
  readonly reference: string;
  readonly workOrderId: WorkOrderId | null;
  readonly technicianName: string;
  /** The end of the window, or the instant due. */
  readonly limit: string;
  /** The window promised; null for a term of the charter. */
  readonly windowStart: string | null;
  /** When the customer would be called on, or the work be over. */
  readonly expected: string;
  readonly minutes: number;
  /** As late if nobody is sent. */
  readonly isOld: boolean;
};

/** A broken rule, in words' reach. */
export function breakShown(live: LivePlan, { rule, routeKey, visitKey, excess }: Break): BreakShown {
  const technicianKey = live.problem.description.routes.find(({ key }) => key === routeKey)?.technicianKey ?? '';
  const job = visitKey === null ? null : jobBehind(live, visitKey);
  return {
    rule,
    technicianId: technicianKey as TechnicianId,
    technicianName: nameOfTechnician(live, technicianKey),
    reference: job?.reference ?? null,
    workOrderId: job?.workOrderId ?? null,
    minutes: MEASURED.includes(rule) ? Math.ceil(excess / 60) : 0,
  };
}

/** A promise late by the plan, in words' reach. */
export function lateShown(
  live: LivePlan,
  { routeKey, visitKey, promise, limitSecond, keptSecond, isOld }: LateAfter,
): LateShown {
  const { routes, visits } = live.problem.description;
  const job = jobBehind(live, visitKey);
  const window = visits.find(({ key }) => key === visitKey)?.window;
  return {
    reference: job?.reference ?? '',
    workOrderId: job?.workOrderId ?? null,
    technicianName: nameOfTechnician(live, routes.find(({ key }) => key === routeKey)?.technicianKey ?? ''),
    limit: instantOf(live, limitSecond).toString(),
    windowStart: promise === 'window' && window ? instantOf(live, window.startSecond).toString() : null,
    expected: instantOf(live, keptSecond).toString(),
    minutes: Math.ceil((keptSecond - limitSecond) / 60),
    isOld,
  };
}

/** A neighbour who is called on at another time; null for what no work order stands behind. */
export function shiftShown(live: LivePlan, { routeKey, visitKey, fromSecond, toSecond }: Shift): ShiftShown | null {
  const job = jobBehind(live, visitKey);
  const { technicianKey = '' } = live.problem.description.routes.find(({ key }) => key === routeKey) ?? {};
  if (!job) return null;
  return {
    reference: job.reference,
    technicianName: nameOfTechnician(live, technicianKey),
    from: instantOf(live, fromSecond).toString(),
    to: instantOf(live, toSecond).toString(),
  };
}

/** The work order a visit of the problem stands for, a kept place included. */
export function jobBehind({ ground }: LivePlan, visitKey: string) {
  const visit = ground.visits.find(({ id }) => id === visitKey);
  const held = ground.holds.find(({ id }) => `hold ${id}` === visitKey);
  return visit?.job ?? held?.job ?? ground.jobs.find(({ workOrderId }) => workOrderId === visitKey) ?? null;
}
