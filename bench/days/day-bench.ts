import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { search } from '@/adapters/planner/search';
import { planDescription } from '@/planning/model/plan';
import { verify } from '@/planning/verify/verify';
import { conditions } from '../conditions';
import { median } from '../median';
import { dayFile } from './generated-day';
import type { DayAsked } from './realistic-day';

export type Wish = {
  readonly seeds: number;
  /** Everything is measured with each of these numbers of threads. */
  readonly threads: readonly number[];
  /** Search each day so long to find a better best known, instead of measuring. */
  readonly deepenSeconds: number | null;
};

/** What must hold: so close to the best known to us, in so many seconds. */
const SIZES = [
  { technicians: 12, visits: 90, seconds: 2, gatePercent: 1, days: 4 },
  { technicians: 24, visits: 146, seconds: 4, gatePercent: null, days: 2 },
  { technicians: 120, visits: 1500, seconds: 10, gatePercent: 2, days: 2 },
] as const;

const BEST_KNOWN = 'bench/results/day-best-known.json';

/** Plans realistic days and holds each against the cheapest plan any run of ours ever found for it. */
export async function dayBench({ seeds, threads, deepenSeconds }: Wish): Promise<boolean> {
  const best: Record<string, number> = existsSync(BEST_KNOWN) ? JSON.parse(readFileSync(BEST_KNOWN, 'utf8')) : {};
  const sets = [];
  const runsAsked = threads.flatMap((count) => SIZES.map((size) => ({ ...size, threads: count })));
  for (const { days, seconds, gatePercent, threads: count, ...size } of runsAsked) {
    const runs = [];
    for (let day = 1; day <= days; day++) {
      for (let seed = 1; seed <= seeds; seed++) {
        const run = await measured({ ...size, seed: day }, deepenSeconds ?? seconds, count, seed);
        best[run.day] = Math.min(best[run.day] ?? Number.POSITIVE_INFINITY, run.costCents);
        runs.push(run);
        console.log(
          `${run.day}, threads ${count}, seed ${seed}: ${run.costCents} cents, ${run.unassigned} left out, ${run.iterations} iterations`,
        );
      }
    }
    const gaps = [...Map.groupBy(runs, ({ day }) => day)].map(([day, own]) =>
      gapOf(median(own.map((run) => run.costCents)), best[day]),
    );
    sets.push({
      ...size,
      threads: count,
      seconds,
      gatePercent,
      gapPercent: Math.round((gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length) * 1000) / 1000,
      runs,
    });
  }
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(BEST_KNOWN, `${JSON.stringify(best, null, 2)}\n`);
  if (deepenSeconds !== null) return true;
  writeFileSync('bench/results/day.json', `${JSON.stringify({ seeds, sets, conditions: conditions() }, null, 2)}\n`);
  for (const { technicians, visits, threads: count, seconds, gapPercent, gatePercent } of sets) {
    const verdict =
      gatePercent === null
        ? ''
        : gapPercent <= gatePercent
          ? `(gate ${gatePercent} %: holds)`
          : `(gate ${gatePercent} %: MISSED)`;
    console.log(
      `${technicians} technicians, ${visits} visits, ${seconds} s, threads ${count}: ${gapPercent} % over the best known ${verdict}`,
    );
  }
  return sets.every(({ gapPercent, gatePercent }) => gatePercent === null || gapPercent <= gatePercent);
}

async function measured(asked: DayAsked, seconds: number, threads: number, seed: number) {
  const day = `${asked.technicians}/${asked.visits} #${asked.seed}`;
  const searched = await search(
    { kind: 'day', file: dayFile(asked) },
    { budget: { kind: 'seconds', seconds }, threads, seed },
  );
  if (searched.kind !== 'day') throw new Error('a day was searched as an instance');
  const { question, problem, iterations, wallSeconds, cpuSeconds } = searched;
  const { plan, costCents, unassigned } = searched.planned;
  const { violations } = verify(question.problem, planDescription(problem, plan), { costCents });
  if (violations.length > 0) throw new Error(`${day}: ${violations.length} rules broken, ${violations[0]?.rule} first`);
  const effort = { wallSeconds: round(wallSeconds), cpuSeconds: round(cpuSeconds), iterations };
  return { day, seed, costCents, unassigned: unassigned.length, ...effort };
}

const round = (value: number) => Math.round(value * 100) / 100;
const gapOf = (cost: number, best = Number.NaN) => (cost / best - 1) * 100;
