import type { RoutingFile } from './routing-file';

/**
 * A vehicle-routing problem with time windows as the benchmarks state it: identical vehicles from one depot, one load, one window a customer.
 * Distances, times and windows are whole tenths (DIMACS: a distance is truncated to one decimal, and is the travel time too).
 */
export type PlainProblem = {
  readonly vehicles: number;
  readonly capacity: number;
  readonly customers: number;
  /** Row-major, (customers + 1)²; the depot is 0, customers are numbered as in the file. Symmetric. */
  readonly distance: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly demand: Int32Array;
  readonly ready: Int32Array;
  readonly due: Int32Array;
  readonly service: Int32Array;
};

export function plainProblem({ vehicles, capacity, stops }: RoutingFile): PlainProblem {
  const n = stops.length;
  const distance = new Int32Array(n * n);
  for (let i = 0; i < n; i++) {
    const from = stops[i]!;
    for (let j = 0; j < n; j++) {
      const to = stops[j]!;
      distance[i * n + j] = Math.floor(10 * Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2));
    }
  }
  const tenths = (value: (stop: RoutingFile['stops'][number]) => number) =>
    Int32Array.from(stops, (stop) => Math.round(10 * value(stop)));
  return {
    vehicles,
    capacity,
    customers: n - 1,
    distance,
    x: Float64Array.from(stops, (stop) => stop.x),
    y: Float64Array.from(stops, (stop) => stop.y),
    demand: Int32Array.from(stops, (stop) => stop.demand),
    ready: tenths((stop) => stop.ready),
    due: tenths((stop) => stop.due),
    service: tenths((stop) => stop.service),
  };
}
