import { logPlot } from '../plot';
import type { Instance } from './instances';
import type { Run } from './run';

/** The mean gap of each size over the seconds of its longest budget. */
export function gapPlot(runs: readonly Run[], instances: readonly Instance[]): string {
  const customers = new Map(instances.map(({ name, file }) => [name, file.stops.length - 1]));
  const bySize = [...Map.groupBy(runs, ({ instance }) => customers.get(instance) ?? 0)].sort(([a], [b]) => a - b);
  const series = bySize.map(([size, own]) => {
    const longest = Math.max(...own.map(({ seconds }) => seconds));
    const curves = own.filter(({ seconds }) => seconds === longest).map(({ curve }) => curve);
    const times = Array.from({ length: 60 }, (_, i) => longest * 10 ** ((i - 59) / 25));
    const points = times.flatMap((at) => {
      const gaps = curves.flatMap((curve) => curve.findLast(([when]) => when <= at)?.[1] ?? []);
      if (gaps.length < curves.length) return [];
      return [[at, gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length] as const];
    });
    return { name: `${size} customers`, points };
  });
  return logPlot({
    title: 'Mean gap to the best-known distance while the search runs (one thread)',
    x: { label: 'seconds', ticks: [0.1, 0.3, 1, 3, 10, 30] },
    y: { label: 'gap, per cent', ticks: [0.1, 0.3, 1, 3, 10, 30] },
    series,
  });
}
