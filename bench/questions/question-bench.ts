import { mkdirSync, writeFileSync } from 'node:fs';
import { conditions } from '../conditions';
import { logPlot } from '../plot';
import { bookedHorizon } from './booked-horizon';
import { everyQuestion } from './every-question';
import { horizonBench } from './horizon-bench';

/** ×4 is the size the goals are said of: 60 technicians over 15 days. */
const SIZES = [
  { factor: 1, technicians: 15 },
  { factor: 2, technicians: 30 },
  { factor: 4, technicians: 60 },
  { factor: 8, technicians: 120 },
];
const GOAL_FACTOR = 4;
const WARM = 20;

/** Asks every question often at every size, one at a time in a warm process, and keeps how long the answers took. */
export function questionBench(times: number): boolean {
  const rows = SIZES.flatMap(({ factor, technicians }) => {
    const horizon = bookedHorizon(technicians, 200, 1);
    const size = { factor, technicians, routes: horizon.problem.route.count, visits: horizon.problem.visit.count };
    return everyQuestion(horizon).map(({ name, goal, ask, most = times }) => {
      const asked = Math.min(times, most);
      for (let n = 0; n < Math.min(WARM, asked / 4); n++) ask(n);
      const took = Array.from({ length: asked }, (_, n) => milliseconds(() => ask(WARM + n))).sort((a, b) => a - b);
      const p = (share: number) => Math.round((took[Math.min(asked - 1, Math.floor(share * asked))] ?? 0) * 100) / 100;
      const row = { question: name, asked, ...size, goal, p50: p(0.5), p95: p(0.95), most: p(1) };
      const verdict =
        goal === null || factor !== GOAL_FACTOR
          ? ''
          : row.p95 <= goal
            ? ` (goal ${goal} ms: holds)`
            : ` (goal ${goal} ms: MISSED)`;
      console.log(`×${factor} ${name}: p50 ${row.p50} ms, p95 ${row.p95} ms${verdict}`);
      return row;
    });
  });
  const horizon = horizonBench();
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(
    'bench/results/questions.json',
    `${JSON.stringify({ times, rows, horizon, conditions: conditions() }, null, 2)}\n`,
  );
  writeFileSync('bench/results/questions.svg', plot(rows));
  return horizon.holds && rows.every(({ factor, goal, p95 }) => factor !== GOAL_FACTOR || goal === null || p95 <= goal);
}

function milliseconds(ask: () => void): number {
  const start = performance.now();
  ask();
  return performance.now() - start;
}

function plot(rows: readonly { readonly question: string; readonly factor: number; readonly p95: number }[]): string {
  const series = [...Map.groupBy(rows, ({ question }) => question)].map(([name, own]) => ({
    name,
    points: own.map(({ factor, p95 }) => [factor, p95] as const),
  }));
  return logPlot({
    title: 'Milliseconds to an answer (95th percentile), by size; ×4 is 60 technicians over 15 days',
    x: { label: 'size', ticks: [1, 2, 4, 8] },
    y: { label: 'milliseconds', ticks: [0.1, 1, 10, 100, 1000] },
    series,
  });
}
