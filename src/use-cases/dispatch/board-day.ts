import { Temporal } from 'temporal-polyfill';
import { startOfDay } from '@/domain/calendar/paris';
import { expectedPromises } from '../charter/expected-promises';
import { isAtRisk, isLikelyBroken } from '../charter/promise-risk';
import type { Actor } from '../ports/actor';
import type { TechnicianOnDay, VisitOnDay } from '../ports/board-questions';
import type { Ports } from '../ports/ports';
import type { PromiseAtWork } from '../ports/promise-questions';
import type { Travel, TravelSource } from '../ports/travel-times';
import type { Forecast } from './forecast';

/** How the promises of a job stand, the worst of them. `none`: nothing is owed, or all was kept. */
export type Standing = 'none' | 'running' | 'atRisk' | 'late';

/** Start and end as expected now; of what is over, as it was. */
export type BoardVisit = VisitOnDay & {
  /** When it was planned to start; of what is over, when it did. */
  readonly plannedStart: string;
  /** The drive that leads to it, and who says so. */
  readonly travelSeconds: number;
  readonly travelMetres: number;
  readonly travelSource: TravelSource;
  readonly standing: Standing;
  /** A promise this visit is to keep will rather break than hold, as things go. */
  readonly isLikelyBroken: boolean;
};

export type BoardTechnician = Omit<TechnicianOnDay, 'visits'> & { readonly visits: readonly BoardVisit[] };

export type BoardDay = {
  readonly day: string;
  readonly readAt: string;
  readonly technicians: readonly BoardTechnician[];
};

/** A duty of the night ends in the morning after. */
const NIGHT = { hours: 12 };

/** The day board: every technician with shifts, absences, duties, visits as they will go and what each visit risks. */
export async function boardDay(
  ports: Pick<Ports, 'board' | 'clock' | 'log' | 'plan' | 'promises' | 'travel'>,
  actor: Actor,
  { day }: { readonly day: Temporal.PlainDate },
): Promise<BoardDay> {
  const now = ports.clock.now();
  const [stored, { atWork, found }] = await Promise.all([
    ports.board.day(actor.territoryId, day.toString(), now.toString()),
    expectedPromises(ports, actor.territoryId),
  ]);
  const technicians = stored.map((one) => ({
    ...one,
    visits: inOrder(one.visits.map((visit) => expecting(visit, found, day))),
  }));
  const standings = standingsOf(atWork, now);
  const breaking = new Set(atWork.filter((promise) => isLikelyBroken(promise, now)).map(({ visitId }) => visitId));
  const drives = await drivesOf(ports, technicians);
  const readAt = now.toString();
  return {
    day: day.toString(),
    readAt,
    technicians: technicians.map((one) => drawn(one, { standings, breaking, drives })),
  };
}

type Expecting = Omit<TechnicianOnDay, 'visits'> & {
  readonly visits: readonly (VisitOnDay & Pick<BoardVisit, 'plannedStart'>)[];
};

/** What reaches far into another day, forgotten open or taken up again, is left as it was planned: a row is one day. */
function expecting(visit: VisitOnDay, found: Forecast, day: Temporal.PlainDate): Expecting['visits'][number] {
  const expected = found.get(visit.visitId);
  const isOfDay = expected && Temporal.Instant.compare(expected.end, startOfDay(day.add({ days: 1 })).add(NIGHT)) <= 0;
  return { ...visit, ...(isOfDay ? expected : {}), plannedStart: visit.start };
}

/** As they are driven: what has begun, then by the hour. */
function inOrder(visits: Expecting['visits']): Expecting['visits'] {
  return [...visits].sort((a, b) => Temporal.Instant.compare(a.start, b.start) || (a.visitId < b.visitId ? -1 : 1));
}

type Drives = ReadonlyMap<string, Travel>;

/**
 * The drive to each visit by its id: measured where somebody has measured it, else estimated. What is not known yet is
 * asked about behind the reader's back and stands there at the next reading; a provider that is down blocks nobody.
 */
async function drivesOf(ports: Pick<Ports, 'travel' | 'log'>, technicians: readonly Expecting[]): Promise<Drives> {
  const wanted = technicians.flatMap((technician) =>
    technician.visits.flatMap((visit, i) => {
      const from = technician.visits.slice(0, i).findLast(({ place }) => place)?.place ?? technician.startPlace;
      if (!visit.place) return [];
      return [{ visitId: visit.visitId, leg: { from, to: visit.place, departAt: Temporal.Instant.from(visit.start) } }];
    }),
  );
  const legs = wanted.map(({ leg }) => leg);
  void ports.travel.measure(legs).catch((error: Error) => ports.log.warn({ error: error.name }, 'legs not measured'));
  const travels = await ports.travel.known(legs);
  return new Map(wanted.flatMap(({ visitId }, i) => (travels[i] ? [[visitId, travels[i]] as const] : [])));
}

type Drawing = {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly breaking: ReadonlySet<string | null>;
  readonly drives: Drives;
};

function drawn(technician: Expecting, { standings, breaking, drives }: Drawing): BoardTechnician {
  const visits = technician.visits.map((visit): BoardVisit => {
    const drive = drives.get(visit.visitId);
    return {
      ...visit,
      travelSeconds: drive?.travelSeconds ?? 0,
      travelMetres: drive?.distanceMetres ?? 0,
      travelSource: drive?.source ?? 'estimate',
      standing: standings.get(visit.workOrderId) ?? 'none',
      isLikelyBroken: breaking.has(visit.visitId),
    };
  });
  return { ...technician, visits };
}

/** By work order; the strip and the board go by the same table of chances. */
function standingsOf(atWork: readonly PromiseAtWork[], now: Temporal.Instant): Map<string, Standing> {
  const order: readonly Standing[] = ['none', 'running', 'atRisk', 'late'];
  const standings = new Map<string, Standing>();
  for (const promise of atWork) {
    const standing = promise.state !== 'running' ? 'late' : isAtRisk(promise, now) ? 'atRisk' : 'running';
    const worst = standings.get(promise.workOrderId) ?? 'none';
    if (order.indexOf(standing) > order.indexOf(worst)) standings.set(promise.workOrderId, standing);
  }
  return standings;
}
