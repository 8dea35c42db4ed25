import type { Meetings } from '../model/plan';
import type { Problem } from '../model/problem';

/**
 * Every second of one route driven in one order. Index k is the k-th visit, and `count` is the way home.
 * One buffer serves many routes in turn: read it before filling it again.
 */
export type Timetable = {
  problem: Problem;
  route: number;
  order: ArrayLike<number>;
  count: number;
  /** How many leading visits are under way or done: their times are facts. */
  started: number;
  /** The drive to visit k starts, and stops in front of the door. */
  leave: Int32Array;
  reach: Int32Array;
  /** When work could start if nothing but the shift were waited for. */
  ready: Int32Array;
  /** When the customer is called on and work starts: not before the window, the release, the pin or the crew. */
  arrival: Int32Array;
  end: Int32Array;
  /** Of the drive to visit k; 0 for one that is over. */
  metres: Int32Array;
  /** Of the drives before the one to visit k; what is driven already costs nothing any more. */
  drivenSeconds: Int32Array;
  drivenMetres: Int32Array;
  /** Of all that is still to be driven. */
  driveSeconds: number;
  driveMetres: number;
  /** When and where the technician is free after what has begun: the next drive leaves from here. */
  freeSecond: number;
  freePlace: number;
  meetings: Meetings;
};

const COLUMNS = 8;
const FIRST_SIZE = 32;
const NO_MEETINGS: Meetings = { crews: new Map(), standing: new Map() };

export function emptyTimetable(problem: Problem): Timetable {
  // One block for all columns: asking for memory eight times is what making a timetable would wait for.
  const block = new ArrayBuffer(COLUMNS * FIRST_SIZE * Int32Array.BYTES_PER_ELEMENT);
  let taken = 0;
  const column = () => new Int32Array(block, FIRST_SIZE * Int32Array.BYTES_PER_ELEMENT * taken++, FIRST_SIZE);
  return {
    problem,
    route: 0,
    order: [],
    count: 0,
    started: 0,
    leave: column(),
    reach: column(),
    ready: column(),
    arrival: column(),
    end: column(),
    metres: column(),
    drivenSeconds: column(),
    drivenMetres: column(),
    driveSeconds: 0,
    driveMetres: 0,
    freeSecond: 0,
    freePlace: 0,
    meetings: NO_MEETINGS,
  };
}

/** Which route in which order the buffer is about, before any time is laid. */
export function addressTimetable(
  into: Timetable,
  problem: Problem,
  meetings: Meetings,
  route: number,
  order: ArrayLike<number>,
  count: number,
): void {
  if (into.leave.length <= count + 1) widenTimetable(into, count + 2);
  into.problem = problem;
  into.meetings = meetings;
  into.route = route;
  into.order = order;
  into.count = count;
}

/** Makes room for so many visits and the way home; what is laid stays. */
export function widenTimetable(t: Timetable, needed: number): void {
  const size = 2 * needed;
  t.leave = widened(t.leave, size);
  t.reach = widened(t.reach, size);
  t.ready = widened(t.ready, size);
  t.arrival = widened(t.arrival, size);
  t.end = widened(t.end, size);
  t.metres = widened(t.metres, size);
  t.drivenSeconds = widened(t.drivenSeconds, size);
  t.drivenMetres = widened(t.drivenMetres, size);
}

export function widened(column: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(size);
  wide.set(column);
  return wide;
}

/** Everything laid of a route, in another buffer that is wide enough. */
export function copyTimes(from: Timetable, into: Timetable): void {
  const { count } = from;
  for (let k = 0; k <= count; k++) {
    into.leave[k] = from.leave[k]!;
    into.reach[k] = from.reach[k]!;
    into.ready[k] = from.ready[k]!;
    into.arrival[k] = from.arrival[k]!;
    into.end[k] = from.end[k]!;
    into.metres[k] = from.metres[k]!;
    into.drivenSeconds[k] = from.drivenSeconds[k]!;
    into.drivenMetres[k] = from.drivenMetres[k]!;
  }
  into.drivenSeconds[count + 1] = from.drivenSeconds[count + 1]!;
  into.drivenMetres[count + 1] = from.drivenMetres[count + 1]!;
  into.driveSeconds = from.driveSeconds;
  into.driveMetres = from.driveMetres;
  into.started = from.started;
  into.freeSecond = from.freeSecond;
  into.freePlace = from.freePlace;
}
