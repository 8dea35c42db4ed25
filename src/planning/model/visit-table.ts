import { NEVER, whole } from '../whole';
import { type Numbering, numberOf } from './numbering';
import type { Pin, Prices, Progress, VisitDescription } from './problem-description';

/** How far a visit has come. From `UNDER_WAY` on, its times are facts. */
export const PLANNED = 0;
export const EN_ROUTE = 1;
export const UNDER_WAY = 2;
export const DONE = 3;

/** The visits as columns; −1 stands for "none" except where a column says otherwise. */
export type VisitTable = {
  readonly count: number;
  readonly keys: readonly string[];
  readonly place: Int32Array;
  readonly serviceSeconds: Int32Array;
  /** −NEVER and NEVER when nothing is promised. */
  readonly windowStart: Int32Array;
  readonly windowEnd: Int32Array;
  readonly windowLateCents: Int32Array;
  /** The window's end, but for a visit that stands later already while a plan is searched (`tolerance.ts`). */
  readonly latestArrival: Int32Array;
  /** The only route where it may still be that late; −1 when it is not. */
  readonly lateOnRoute: Int32Array;
  /** −NEVER when it may be done at any time. */
  readonly release: Int32Array;
  readonly priority: Int32Array;
  readonly unassignedCents: Int32Array;
  readonly delayCentsPerHour: Int32Array;
  readonly pinTechnician: Int32Array;
  readonly pinStart: Int32Array;
  readonly pinAfter: Int32Array;
  readonly crewSize: Uint8Array;
  readonly maySpanBreak: Uint8Array;
  readonly mayCallOut: Uint8Array;
  readonly progress: Uint8Array;
  /** When the technician left for it (en route) or arrived (under way, done). */
  readonly beganSecond: Int32Array;
  readonly finishedSecond: Int32Array;
  /** −1 nothing told; a technician without a route in this problem is −2, so nobody equals them. */
  readonly toldTechnician: Int32Array;
  readonly toldArrival: Int32Array;
  /** What another technician, or another hour, than the one told costs: the same for all, but while a plan people count on is searched (`keeping.ts`). */
  readonly otherTechnicianCents: Int32Array;
  readonly otherHourCents: Int32Array;
};

const STATES = { enRoute: EN_ROUTE, underWay: UNDER_WAY, done: DONE } as const;

export function visitTable(visits: readonly VisitDescription[], prices: Prices, numbering: Numbering): VisitTable {
  for (const visit of visits) checkVisit(visit, prices);
  const column = (value: (visit: VisitDescription) => number) => Int32Array.from(visits, value);
  const flag = (value: (visit: VisitDescription) => number) => Uint8Array.from(visits, value);
  const technician = (key: string | undefined) => (key === undefined ? -1 : (numbering.technicians.get(key) ?? -2));
  return {
    count: visits.length,
    keys: visits.map((visit) => visit.key),
    place: column((visit) => numbering.place(visit.place)),
    serviceSeconds: column((visit) => visit.serviceSeconds),
    windowStart: column((visit) => visit.window?.startSecond ?? -NEVER),
    windowEnd: column((visit) => visit.window?.endSecond ?? NEVER),
    latestArrival: column((visit) => visit.window?.endSecond ?? NEVER),
    lateOnRoute: new Int32Array(visits.length).fill(-1),
    windowLateCents: column((visit) => visit.window?.lateCents ?? 0),
    release: column((visit) => visit.releaseSecond ?? -NEVER),
    priority: column((visit) => visit.priority ?? 1),
    unassignedCents: column((visit) => visit.unassignedCents ?? prices.unassignedCents * (visit.priority ?? 1)),
    delayCentsPerHour: column((visit) => visit.delayCentsPerHour ?? 0),
    pinTechnician: column((visit) => technician(visit.pin?.technicianKey)),
    pinStart: column((visit) => visit.pin?.startSecond ?? -1),
    pinAfter: column((visit) => pinnedAfter(visit.pin, numbering)),
    crewSize: flag((visit) => visit.crewSize ?? 1),
    maySpanBreak: flag((visit) => (visit.maySpanBreak ? 1 : 0)),
    mayCallOut: flag((visit) => (visit.mayCallOut ? 1 : 0)),
    progress: flag((visit) => (visit.progress ? STATES[visit.progress.state] : PLANNED)),
    beganSecond: column((visit) => (visit.progress ? beganSecond(visit.progress) : -1)),
    finishedSecond: column((visit) => (visit.progress?.state === 'done' ? visit.progress.finishedSecond : -1)),
    toldTechnician: column((visit) => technician(visit.told?.technicianKey)),
    toldArrival: column((visit) => visit.told?.arrivalSecond ?? -1),
    otherTechnicianCents: column(() => prices.retellCents),
    otherHourCents: column(() => prices.retellCents),
  };
}

const beganSecond = (progress: Progress) =>
  progress.state === 'enRoute' ? progress.departedSecond : progress.arrivedSecond;

function pinnedAfter(pin: Pin | undefined, numbering: Numbering): number {
  return pin?.afterVisitKey === undefined ? -1 : numberOf('visit', numbering.visits, pin.afterVisitKey);
}

function checkVisit(visit: VisitDescription, prices: Prices): void {
  const of = `of visit ${visit.key}`;
  whole(`serviceSeconds ${of}`, visit.serviceSeconds, 0);
  if (visit.window) {
    whole(`window start ${of}`, visit.window.startSecond);
    whole(`window end ${of}`, visit.window.endSecond, visit.window.startSecond);
    whole(`window lateCents ${of}`, visit.window.lateCents, 0);
  }
  whole(`releaseSecond ${of}`, visit.releaseSecond ?? 0);
  whole(`priority ${of}`, visit.priority ?? 1, 1);
  whole(`unassignedCents ${of}`, visit.unassignedCents ?? 0, 0);
  if (visit.unassignedCents === undefined) {
    whole(
      `unassignedCents of the prices, times the priority ${of},`,
      prices.unassignedCents * (visit.priority ?? 1),
      0,
    );
  }
  whole(`delayCentsPerHour ${of}`, visit.delayCentsPerHour ?? 0, 0);
  whole(`pinned start ${of}`, visit.pin?.startSecond ?? 0, 0);
  if (whole(`crewSize ${of}`, visit.crewSize ?? 1, 1) > 255) throw new Error(`crewSize ${of} is over 255`);
  if (visit.progress) whole(`progress ${of}`, beganSecond(visit.progress), 0);
  if (visit.progress?.state === 'done')
    whole(`finish ${of}`, visit.progress.finishedSecond, visit.progress.arrivedSecond);
  if (visit.told) whole(`told arrival ${of}`, visit.told.arrivalSecond);
}
