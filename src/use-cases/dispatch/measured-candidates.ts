import { Temporal } from 'temporal-polyfill';
import type { Ports } from '../ports/ports';
import type { Leg, Travel } from '../ports/travel-times';
import type { CandidateShown } from './candidate-shown';

/** A candidate and the drive that would bring them, null when they are there already. */
export type WithDrive = { readonly candidate: CandidateShown; readonly leg: Leg | null };

/** Only the best are measured: each drive may be paid for. */
const MEASURED = 3;
/** Somebody waits with a caller on the line. */
const PATIENCE_MS = 800;

/**
 * The candidates with the drives of the first three as measured, where a maps provider says so in time: arrival and
 * promise follow. The rest, and everything without a provider, stays as estimated and says so.
 */
export async function withMeasuredDrives(
  ports: Pick<Ports, 'travel'>,
  found: readonly WithDrive[],
  dueAt: string | null,
): Promise<CandidateShown[]> {
  const asked = found.slice(0, MEASURED).filter((one) => one.leg !== null);
  const legs = asked.flatMap(({ leg }) => (leg ? [leg] : []));
  const travels = await ports.travel.measureWithin(legs, PATIENCE_MS);
  const measured = new Map(asked.map(({ candidate }, i) => [candidate, travels[i]]));
  return found.map(({ candidate }) => corrected(candidate, measured.get(candidate), dueAt));
}

function corrected(candidate: CandidateShown, travel: Travel | undefined, dueAt: string | null): CandidateShown {
  if (!travel || travel.source === 'estimate') return candidate;
  const difference = { seconds: travel.travelSeconds - candidate.travelSeconds };
  const arrival = Temporal.Instant.from(candidate.arrival).add(difference);
  return {
    ...candidate,
    arrival: arrival.toString(),
    earliestArrival: Temporal.Instant.from(candidate.earliestArrival).add(difference).toString(),
    travelSeconds: travel.travelSeconds,
    travelMetres: travel.distanceMetres,
    travelSource: travel.source,
    keepsPromise: dueAt === null ? candidate.keepsPromise : Temporal.Instant.compare(arrival, dueAt) <= 0,
  };
}
