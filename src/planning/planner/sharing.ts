import type { Problem } from '../model/problem';
import { ordersIn } from '../search/live-routes';

/** Each time the territory is cut along a line so much further round: no two cuts run alike (the golden angle). */
const TURN = Math.PI * (3 - Math.sqrt(5));

/**
 * Cuts the routes of a large plan into so many parts to be searched at once, of about as many visits each: slices of the territory, in another direction each
 * time. Gives the part of every route. `snapshot`: the routes as a search keeps them.
 */
export function partsOf(problem: Problem, snapshot: Int32Array, parts: number, turn: number): Uint8Array {
  const routes = ordersIn(snapshot, problem.route.count);
  const [east, north] = [Math.cos(turn * TURN), Math.sin(turn * TURN)];
  const along = routes.map((order, r) => {
    const places =
      order.length > 0 ? Array.from(order, (v) => problem.visit.place[v]!) : [problem.route.startPlace[r]!];
    const far = places.map((place) => {
      const { lon, lat } = problem.numbering.places[place]!;
      return east * lon * Math.cos((lat * Math.PI) / 180) + north * lat;
    });
    return far.reduce((sum, one) => sum + one, 0) / far.length;
  });
  const sorted = routes.map((_, r) => r).sort((a, b) => along[a]! - along[b]! || a - b);
  const weight = (r: number) => routes[r]!.length + 1;
  const total = sorted.reduce((sum, r) => sum + weight(r), 0);
  const partOf = new Uint8Array(routes.length);
  let before = 0;
  for (const r of sorted) {
    partOf[r] = Math.min(parts - 1, Math.floor(((before + weight(r) / 2) * parts) / total));
    before += weight(r);
  }
  return partOf;
}

/** The routes of each part as its own search left them, all in one. */
export function joined(snapshots: readonly Int32Array[], partOf: Uint8Array): Int32Array {
  const own = snapshots.map((snapshot) => ordersIn(snapshot, partOf.length));
  const routes = Array.from(partOf, (part, r) => own[part]![r]!);
  return Int32Array.from(routes.flatMap((order) => [order.length, ...order]));
}
