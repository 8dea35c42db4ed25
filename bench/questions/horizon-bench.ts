import { ROADS } from '@/adapters/travel/estimate';
import { planDescription, planOf } from '@/planning/model/plan';
import { problemOf } from '@/planning/model/problem';
import { travelModel } from '@/planning/model/travel-data';
import { planHorizon } from '@/planning/planner/horizon';
import { verify } from '@/planning/verify/verify';
import { PRICES } from '@/use-cases/dispatch/prices';
import { realisticDays } from '../days/realistic-day';
import { HORIZON_DAYS } from './booked-horizon';

export type HorizonRow = { readonly territories: number; readonly visits: number; readonly seconds: number };

const TECHNICIANS = 60;
const VISITS = 7000;
/** Rounds of ruin and recreate for each visit: the same work everywhere, so that time is what is compared. */
const ROUNDS = 10;
const FACTORS = [1, 2, 4, 8];
/** What must hold: twice the territories take at most so much more than twice the time. */
const MOST_SLOPE = 1.15;

/** Plans fifteen days of one, two, four and eight territories, one after the other, in one process; each plan is judged. */
export function horizonBench(): {
  readonly rows: readonly HorizonRow[];
  readonly slope: number;
  readonly holds: boolean;
} {
  const rows = FACTORS.map((territories) => {
    let seconds = 0;
    for (let seed = 1; seed <= territories; seed++) seconds += planned(seed);
    console.log(`plan the horizon, ${territories} territories: ${seconds.toFixed(1)} s`);
    return { territories, visits: territories * VISITS, seconds: Math.round(seconds * 10) / 10 };
  });
  const [first, last] = [rows[0], rows.at(-1)];
  const slope =
    first && last ? Math.log(last.seconds / first.seconds) / Math.log(last.visits / first.visits) : Infinity;
  console.log(`slope ${slope.toFixed(2)} (at most ${MOST_SLOPE}: ${slope <= MOST_SLOPE ? 'holds' : 'MISSED'})`);
  return { rows, slope: Math.round(slope * 100) / 100, holds: slope <= MOST_SLOPE };
}

function planned(seed: number): number {
  const asked = { technicians: TECHNICIANS, visits: Math.round(VISITS / HORIZON_DAYS), seed };
  const days = realisticDays(asked, HORIZON_DAYS);
  const problem = problemOf({
    nowSecond: 0,
    travel: travelModel({ kind: 'estimate', ...ROADS }),
    prices: PRICES,
    routes: days.flatMap(({ routes }) => routes),
    visits: days.flatMap(({ visits }) => visits),
  });
  const start = performance.now();
  const { plan, costCents } = planHorizon(problem, planOf(problem, { routes: {} }), {
    seed,
    progress: (rounds) => rounds / (ROUNDS * problem.visit.count),
  });
  const seconds = (performance.now() - start) / 1000;
  const { violations } = verify(problem.description, planDescription(problem, plan), { costCents });
  if (violations.length > 0) throw new Error(`territory ${seed}: ${violations[0]?.rule} is broken`);
  return seconds;
}
