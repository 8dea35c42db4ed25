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
  const faults: string[] = [];
  let distance = 0;
  if (routes.length > file.vehicles) faults.push(`${routes.length} routes for ${file.vehicles} vehicles`);
  routes.forEach((route, r) => {
    const depot = file.stops[0]!;
    let at = depot;
    let time = depot.ready;
    let load = 0;
    for (const number of [...route, 0]) {
      const stop = file.stops[number];
      if (!stop) {
        faults.push(`route ${r + 1} visits customer ${number}, which is not in the file`);
        continue;
      }
      const leg = tenths(at, stop) / 10;
      distance += tenths(at, stop);
      time = Math.max(time + leg, stop.ready);
      if (time > stop.due + 1e-6)
        faults.push(`route ${r + 1} reaches ${number} at ${time.toFixed(1)}, after ${stop.due}`);
      time += stop.service;
      load += stop.demand;
      at = stop;
    }
    if (load > file.capacity) faults.push(`route ${r + 1} loads ${load}, over ${file.capacity}`);
  });
  const served = new Map<number, number>();
  for (const number of routes.flat()) served.set(number, (served.get(number) ?? 0) + 1);
  for (const [number, times] of served) if (times > 1) faults.push(`customer ${number} is served ${times} times`);
  const unserved = file.stops.map((_, number) => number).filter((number) => number > 0 && !served.has(number));
  return { faults, distance, unserved };
}

/** Truncated to one decimal, in tenths. Not by `Math.hypot`, which makes 14.999… of a distance of 15. */
function tenths(from: PlainStop, to: PlainStop): number {
  const [across, up] = [10 * (from.x - to.x), 10 * (from.y - to.y)];
  return Math.trunc(Math.sqrt(across * across + up * up));
}
