import type { PlainStop, RoutingFile } from './routing-file';

export type PlainVerdict = {
  /** One sentence for each rule broken. */
  readonly faults: readonly string[];
  /** Tenths. */
  readonly distance: number;
  readonly unserved: readonly number[];
};

/**
 * The judge of benchmark routes, ours and published ones: works from the file alone, customer by customer, and shares no code with the search.
 * Customers are numbered as in the file.
 */
export function verifyPlain(file: RoutingFile, routes: readonly (readonly number[])[]): PlainVerdict {
  const judged = routes.map((route, r) => judgedRoute(file, route, `route ${r + 1}`));
  const faults = judged.flatMap((route) => route.faults);
  if (routes.length > file.vehicles) faults.unshift(`${routes.length} routes for ${file.vehicles} vehicles`);
  const served = new Map<number, number>();
  for (const number of routes.flat()) served.set(number, (served.get(number) ?? 0) + 1);
  for (const [number, times] of served) if (times > 1) faults.push(`customer ${number} is served ${times} times`);
  const unserved = file.stops.map((_, number) => number).filter((number) => number > 0 && !served.has(number));
  return { faults, distance: judged.reduce((sum, route) => sum + route.distance, 0), unserved };
}

function judgedRoute({ stops, capacity }: RoutingFile, route: readonly number[], name: string) {
  const faults: string[] = [];
  const depot = stops[0]!;
  let distance = 0;
  let at = depot;
  let time = depot.ready;
  let load = 0;
  for (const number of [...route, 0]) {
    const stop = stops[number];
    if (!stop) {
      faults.push(`${name} visits customer ${number}, which is not in the file`);
      continue;
    }
    distance += tenths(at, stop);
    time = Math.max(time + tenths(at, stop) / 10, stop.ready);
    if (time > stop.due + 1e-6) faults.push(`${name} reaches ${number} at ${time.toFixed(1)}, after ${stop.due}`);
    time += stop.service;
    load += stop.demand;
    at = stop;
  }
  if (load > capacity) faults.push(`${name} loads ${load}, over ${capacity}`);
  return { faults, distance };
}

/** Routes with nobody left out who could be served, as far as was tried: `proved` of those left out fit nowhere. */
export type Completed = { readonly routes: readonly (readonly number[])[]; readonly proved: number };

/**
 * Exhaustive insertion: puts every customer left out at every place of every route, and of one more while there are vehicles, until it is enough.
 * One who fits somewhere is left where the detour is shortest, and all others are tried anew.
 */
export function completed(
  file: RoutingFile,
  routes: readonly (readonly number[])[],
  isEnough: () => boolean,
): Completed {
  const open = routes.length < file.vehicles ? [...routes, []] : routes;
  const { unserved } = verifyPlain(file, routes);
  for (const [proved, number] of unserved.entries()) {
    let shortest = { detour: Number.POSITIVE_INFINITY, r: 0, fuller: [] as readonly number[] };
    for (const [r, route] of open.entries()) {
      const { distance } = judgedRoute(file, route, '');
      for (let position = 0; position <= route.length; position++) {
        if (isEnough()) return { routes, proved };
        const fuller = route.toSpliced(position, 0, number);
        const tried = judgedRoute(file, fuller, '');
        const detour = tried.distance - distance;
        if (tried.faults.length === 0 && detour < shortest.detour) shortest = { detour, r, fuller };
      }
    }
    if (shortest.fuller.length > 0) {
      const fuller = open.with(shortest.r, shortest.fuller).filter((route) => route.length > 0);
      return completed(file, fuller, isEnough);
    }
  }
  return { routes, proved: unserved.length };
}

/** Truncated to one decimal, in tenths. Not by `Math.hypot`, which makes 14.999… of a distance of 15. */
function tenths(from: PlainStop, to: PlainStop): number {
  const [across, up] = [10 * (from.x - to.x), 10 * (from.y - to.y)];
  return Math.trunc(Math.sqrt(across * across + up * up));
}
