import type { Problem } from '../model/problem';
import { ordersIn } from '../search/live-routes';
import { slicesOf } from './slices';

/**
 * Cuts the routes of a large plan into so many parts to be searched at once: slices of the territory, in another direction each time (`turn`). Gives the
 * part of every route. `snapshot`: the routes as a search keeps them.
 */
export function partsOf(problem: Problem, snapshot: Int32Array, parts: number, turn: number): Uint8Array {
  const orders = ordersIn(snapshot, problem.route.count);
  const routes = orders.map((_, r) => r);
  return slicesOf(problem, routes, orders, parts, turn).ofRoutes;
}

/** The routes of each part as its own search left them, all in one. */
export function joined(snapshots: readonly Int32Array[], partOf: Uint8Array): Int32Array {
  const own = snapshots.map((snapshot) => ordersIn(snapshot, partOf.length));
  const routes = Array.from(partOf, (part, r) => own[part]![r]!);
  return Int32Array.from(routes.flatMap((order) => [order.length, ...order]));
}
