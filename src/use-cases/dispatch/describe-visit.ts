import { commitmentIn } from '@/domain/commitment/charter';
import { CHARTER_2025_01 } from '@/domain/commitment/charter-2025-01';
import { type CaseFamily, jobType } from '@/domain/work-order/job-type';
import { isUnderWay } from '@/domain/work-order/visit-state';
import type { Due, Progress, PromisedWindow, VisitDescription } from '@/planning/model/problem-description';
import type { EpochSpan, GroundHold, GroundJob, GroundVisit } from '../ports/plan-ground';
import { IDLE_CENTS_PER_HOUR, URGENT_DELAY_CENTS_PER_HOUR } from './prices';

const PRIORITY: Record<CaseFamily, number> = { urgent: 10, sampling: 5, meter: 2, quote: 2, works: 2, planned: 1 };

/** What a missed window owes (commitment 28). */
const WINDOW_CENTS = commitmentIn(CHARTER_2025_01, '28b').amountCents;

/** Seconds of a plan count from its origin. The wait of work counts from when it was reported, at the soonest from the midnight before now, whatever days are asked about. */
export type PlanClock = { readonly originEpochSecond: number; readonly midnightEpochSecond: number };

/** A work order as planning sees it, without a place in the plan yet; null while nobody knows where it is. */
export function describeJob(job: GroundJob, key: string, clock: PlanClock): VisitDescription | null {
  if (!job.place) return null;
  const { originEpochSecond, midnightEpochSecond } = clock;
  const { family, skills } = jobType(job.jobType);
  const isUrgent = family === 'urgent';
  const waitCents = isUrgent ? URGENT_DELAY_CENTS_PER_HOUR : IDLE_CENTS_PER_HOUR;
  return {
    key,
    place: job.place,
    serviceSeconds: job.durationMinutes * 60,
    skills,
    ...(job.window ? { window: promise(job.window, originEpochSecond) } : {}),
    releaseSecond:
      (job.window ? job.reportedEpochSecond : Math.max(job.reportedEpochSecond, midnightEpochSecond)) -
      originEpochSecond,
    dues: job.dues.map(({ code, dueEpochSecond, amountCents }): Due => {
      const dueSecond = dueEpochSecond - originEpochSecond;
      return { dueSecond, lateCents: amountCents, countedAt: code === '24' ? 'arrival' : 'end' };
    }),
    priority: PRIORITY[family],
    ...(job.window ? {} : { delayCentsPerHour: waitCents }),
    // Nobody waits for the end of a lunch with water in the street: the crew goes at once, and its meal moves.
    maySpanBreak: family === 'works' || isUrgent,
    mayCallOut: isUrgent || family === 'sampling',
  };
}

/**
 * A visit that stands in the plan. A pinned one keeps technician and second; so does a crew's, which is arranged by
 * hand. What has begun keeps its real times.
 */
export function describeVisit(visit: GroundVisit, key: string, clock: PlanClock): VisitDescription | null {
  const job = describeJob(visit.job, key, clock);
  const [first, ...others] = visit.assignments;
  if (!job || !first) return null;
  const startSecond = first.startEpochSecond - clock.originEpochSecond;
  const isCrew = others.length > 0;
  const isTold = visit.state === 'dispatched' || visit.state === 'accepted';
  return {
    ...job,
    crewSize: visit.assignments.length,
    ...(isCrew ? { pin: { startSecond: Math.max(0, startSecond) } } : {}),
    ...(visit.pinned && !isCrew
      ? { pin: { technicianKey: first.technicianId, startSecond: Math.max(0, startSecond) } }
      : {}),
    ...(isTold ? { told: { technicianKey: first.technicianId, arrivalSecond: startSecond } } : {}),
  };
}

/** A place kept for a caller: its technician and window are as good as promised. */
export function describeHold(hold: GroundHold, clock: PlanClock): VisitDescription | null {
  const { job, window, technicianId } = hold;
  const described = describeJob({ ...job, window, dues: [] }, `hold ${hold.id}`, clock);
  return described && { ...described, pin: { technicianKey: technicianId } };
}

export function promise(window: EpochSpan, originEpochSecond: number): PromisedWindow {
  return {
    startSecond: window.startEpochSecond - originEpochSecond,
    endSecond: window.endEpochSecond - originEpochSecond,
    lateCents: WINDOW_CENTS,
  };
}

/** What has really happened to a visit; undefined while it is only planned. A missing fact is taken as planned. */
export function progressOf(
  visit: GroundVisit,
  routeKeys: readonly string[],
  originEpochSecond: number,
): Progress | undefined {
  const planned = visit.assignments[0];
  if (!planned) return undefined;
  const second = (fact: number | null, otherwise: number) => Math.max(0, (fact ?? otherwise) - originEpochSecond);
  if (visit.state === 'travelling') {
    const departedSecond = second(visit.departedEpochSecond, planned.startEpochSecond);
    return { state: 'enRoute', routeKeys, departedSecond };
  }
  const arrivedSecond = second(visit.arrivedEpochSecond, planned.startEpochSecond);
  if (isUnderWay(visit.state)) return { state: 'underWay', routeKeys, arrivedSecond };
  if (visit.state !== 'done') return undefined;
  const finishedSecond = Math.max(arrivedSecond, second(visit.finishedEpochSecond, planned.endEpochSecond));
  return { state: 'done', routeKeys, arrivedSecond, finishedSecond };
}
