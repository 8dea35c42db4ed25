import { couplingTable } from './coupling-table';
import { dueTable } from './due-table';
import { eligibilityOf } from './eligibility';
import type { Numbering } from './numbering';
import { partTable } from './part-table';
import type { Problem } from './problem';
import type { Place, VisitDescription } from './problem-description';
import { scarcityTable } from './scarcity-table';
import type { TravelMatrix } from './travel-matrix';
import { visitTable } from './visit-table';

/**
 * The question with more visits in it, none of which has begun: what `problemOf` would give, without laying out again what is there. The problem
 * given stays as it is, and its drives are shared.
 */
export function widenedProblem(problem: Problem, added: readonly VisitDescription[]): Problem {
  if (added.length === 0) return problem;
  const { description, prices } = problem;
  const numbering = withMore(problem.numbering, added);
  const all = { ...description, visits: [...description.visits, ...added] };
  const eligibility = stackedClasses(problem.eligibility, eligibilityOf({ ...description, visits: added }));
  return {
    ...problem,
    description: all,
    numbering,
    visit: stacked(problem.visit, visitTable(added, prices, numbering)),
    due: stackedDues(problem.due, dueTable(added)),
    eligibility,
    part: partTable(all.routes, all.visits),
    coupling: couplingTable(all.visits, numbering),
    scarcity: scarcityTable(all, eligibility),
    travel: withPlaces(problem, numbering.places),
  };
}

function withMore(numbering: Numbering, added: readonly VisitDescription[]): Numbering {
  const places = [...numbering.places];
  const place = (where: Place) => {
    const known = places.findIndex(({ lon, lat }) => lon === where.lon && lat === where.lat);
    return known === -1 ? places.push(where) - 1 : known;
  };
  for (const visit of added) place(visit.place);
  const visits = new Map(numbering.visits);
  for (const { key } of added) {
    if (visits.has(key)) throw new Error(`two visits have the key ${key}`);
    visits.set(key, visits.size);
  }
  return { ...numbering, visits, place, places };
}

/** Tables of columns: counts add up, columns follow one another. */
function stacked<Table extends object>(table: Table, more: Table): Table {
  const columns = Object.entries(table).map(([name, column]) => [name, joined(column, more[name as keyof Table])]);
  return Object.fromEntries(columns) as Table;
}

function joined(column: unknown, more: unknown): unknown {
  if (typeof column === 'number' && typeof more === 'number') return column + more;
  if (Array.isArray(column) && Array.isArray(more)) return [...column, ...more];
  if (column instanceof Int32Array && more instanceof Int32Array) return longer(Int32Array, column, more);
  if (column instanceof Uint8Array && more instanceof Uint8Array) return longer(Uint8Array, column, more);
  throw new Error('a column of a kind that cannot be made longer');
}

type Column = { set(from: ArrayLike<number>, at?: number): void };

function longer<Kind extends Column>(
  Make: new (length: number) => Kind,
  column: ArrayLike<number>,
  more: ArrayLike<number>,
): Kind {
  const both = new Make(column.length + more.length);
  both.set(column);
  both.set(more, column.length);
  return both;
}

function stackedDues(due: Problem['due'], more: Problem['due']): Problem['due'] {
  const last = due.from.at(-1) ?? 0;
  const next = more.from.subarray(1).map((row) => row + last);
  const from = longer(Int32Array, due.from, next);
  return { ...stacked(due, more), from };
}

function stackedClasses(known: Problem['eligibility'], more: Problem['eligibility']): Problem['eligibility'] {
  const { words } = known;
  const classes = words === 0 ? 0 : known.bits.length / words;
  const added = more.classOfVisit.map((one) => one + classes);
  const classOfVisit = longer(Int32Array, known.classOfVisit, added);
  return { words, classOfVisit, bits: longer(Uint32Array, known.bits, more.bits) };
}

/** Drives from and to the places that are new, remembered as they are asked for: cells hold one more than the value, 0 is not asked yet. */
function withPlaces({ travel, numbering, description }: Problem, places: readonly Place[]): TravelMatrix {
  const known = numbering.places.length;
  const all = places.length;
  if (all === known) return travel;
  const seconds = new Int32Array(2 * (all - known) * all);
  const metres = new Int32Array(seconds.length);
  /** Rows of the new places, there and then back. */
  const cellOf = (from: number, to: number) => {
    const cell = from >= known ? 2 * (from - known) * all + to : (2 * (to - known) + 1) * all + from;
    if (seconds[cell] !== 0) return cell;
    const [start, end] = [places[from], places[to]];
    const leg = from === to || !start || !end ? { seconds: 0, metres: 0 } : description.travel.leg(start, end);
    seconds[cell] = leg.seconds + 1;
    metres[cell] = leg.metres + 1;
    return cell;
  };
  return {
    seconds: (from, to) =>
      from < known && to < known ? travel.seconds(from, to) : (seconds[cellOf(from, to)] ?? 1) - 1,
    metres: (from, to) => (from < known && to < known ? travel.metres(from, to) : (metres[cellOf(from, to)] ?? 1) - 1),
  };
}
