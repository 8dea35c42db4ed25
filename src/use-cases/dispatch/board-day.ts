import type { Temporal } from 'temporal-polyfill';
import { breachPermille } from '../charter/promise-strip';
import type { Actor } from '../ports/actor';
import type { TechnicianOnDay, VisitOnDay } from '../ports/board-questions';
import type { Ports } from '../ports/ports';
import type { PromiseAtWork } from '../ports/promise-questions';

/** How the promises of a job stand, the worst of them. `none`: nothing is owed, or all was kept. */
export type Standing = 'none' | 'running' | 'atRisk' | 'late';

export type BoardVisit = VisitOnDay & {
  /** The drive that leads to it, as estimated. */
  readonly travelSeconds: number;
  readonly travelMetres: number;
  readonly standing: Standing;
};

export type BoardTechnician = Omit<TechnicianOnDay, 'visits'> & { readonly visits: readonly BoardVisit[] };

export type BoardDay = {
  readonly day: string;
  readonly readAt: string;
  readonly technicians: readonly BoardTechnician[];
};

/** Below this a promise is kept often enough not to be worth a look. */
const NOTICED_PERMILLE = 100;

/** The day board: every technician with shifts, absences, duties, visits and what each visit risks. */
export async function boardDay(
  ports: Pick<Ports, 'board' | 'clock' | 'promises' | 'travel'>,
  actor: Actor,
  { day }: { readonly day: Temporal.PlainDate },
): Promise<BoardDay> {
  const now = ports.clock.now();
  const [technicians, atWork] = await Promise.all([
    ports.board.day(actor.territoryId, day.toString(), now.toString()),
    ports.promises.atWork(actor.territoryId),
  ]);
  const standings = standingsOf(atWork, now);
  const readAt = now.toString();
  return { day: day.toString(), readAt, technicians: technicians.map((one) => drawn(ports, one, standings)) };
}

function drawn(
  ports: Pick<Ports, 'travel'>,
  technician: TechnicianOnDay,
  standings: ReadonlyMap<string, Standing>,
): BoardTechnician {
  let from = technician.startPlace;
  const visits = technician.visits.map((visit): BoardVisit => {
    const travel = visit.place ? ports.travel.estimate(from, visit.place) : null;
    from = visit.place ?? from;
    return {
      ...visit,
      travelSeconds: travel?.travelSeconds ?? 0,
      travelMetres: travel?.distanceMetres ?? 0,
      standing: standings.get(visit.workOrderId) ?? 'none',
    };
  });
  return { ...technician, visits };
}

/** By work order; the strip and the board go by the same table of chances. */
function standingsOf(atWork: readonly PromiseAtWork[], now: Temporal.Instant): Map<string, Standing> {
  const order: readonly Standing[] = ['none', 'running', 'atRisk', 'late'];
  const standings = new Map<string, Standing>();
  for (const promise of atWork) {
    const isAtRisk = breachPermille(promise, now) >= NOTICED_PERMILLE;
    const standing = promise.state === 'running' ? (isAtRisk ? 'atRisk' : 'running') : 'late';
    const worst = standings.get(promise.workOrderId) ?? 'none';
    if (order.indexOf(standing) > order.indexOf(worst)) standings.set(promise.workOrderId, standing);
  }
  return standings;
}
