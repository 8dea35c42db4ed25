import type { Answer } from './answer';

/** The answer for a person. */
export function inWords({ cost, distance, routes, unassigned, feasible, reasons, ...effort }: Answer): string {
  const used = routes.filter((route) => route.length > 0);
  const lines = used.map((route, r) => `  ${r + 1}: ${route.join(' ')}`);
  return [
    `cost ${cost}, distance ${distance}, ${used.length} routes, ${unassigned.length} left out${feasible ? '' : ', not feasible'}`,
    ...lines,
    ...reasons,
    `${effort.iterations} iterations in ${effort.wallSeconds.toFixed(2)} s (${effort.cpuSeconds.toFixed(2)} s of CPU)`,
    '',
  ].join('\n');
}
