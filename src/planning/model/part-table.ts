import { own } from '../own';
import { whole } from '../whole';
import type { RouteDescription, VisitDescription } from './problem-description';

/** Which parts visits need and routes carry. Those that visit v needs are the rows `from[v]` to `from[v + 1]`. */
export type PartTable = {
  /** Only what some visit needs is counted: 0 where nobody needs any. */
  readonly count: number;
  readonly keys: readonly string[];
  readonly from: Int32Array;
  readonly part: Int32Array;
  readonly quantity: Int32Array;
  /** Row by route. */
  readonly stock: Int32Array;
};

export function partTable(routes: readonly RouteDescription[], visits: readonly VisitDescription[]): PartTable {
  for (const { key, stock = {} } of routes) {
    for (const [part, quantity] of Object.entries(stock)) whole(`stock of ${part} of route ${key}`, quantity, 0);
  }
  const numbers = new Map<string, number>();
  const from = new Int32Array(visits.length + 1);
  const needs: [number, number][] = [];
  visits.forEach(({ key, parts = {} }, v) => {
    for (const [part, quantity] of Object.entries(parts)) {
      if (!numbers.has(part)) numbers.set(part, numbers.size);
      needs.push([numbers.get(part)!, whole(`need of ${part} of visit ${key}`, quantity, 1)]);
    }
    from[v + 1] = needs.length;
  });
  const keys = [...numbers.keys()];
  return {
    count: keys.length,
    keys,
    from,
    part: Int32Array.from(needs, ([part]) => part),
    quantity: Int32Array.from(needs, ([, quantity]) => quantity),
    stock: Int32Array.from(routes.flatMap(({ stock = {} }) => keys.map((key) => own(stock, key) ?? 0))),
  };
}
