import type { Problem } from '../model/problem';

/** Each time the territory is cut along a line so much further round: no two cuts run alike (the golden angle). */
const TURN = Math.PI * (3 - Math.sqrt(5));

/** A territory cut into slices side by side, numbered from one edge to the other. */
export type Slices = {
  /** Where each of the routes belongs, in their order: where the middle of its visits lies, or where it starts. */
  readonly ofRoutes: Uint8Array;
  /** The slice a place lies in. */
  readonly at: (place: number) => number;
};

/** Cuts the territory of these routes into so many slices of about as many visits each, 255 at most. `orders`: the visits of every route of the problem. */
export function slicesOf(
  problem: Problem,
  routes: readonly number[],
  orders: readonly ArrayLike<number>[],
  count: number,
  turn: number,
): Slices {
  const [east, north] = [Math.cos(turn * TURN), Math.sin(turn * TURN)];
  const along = (place: number) => {
    const { lon, lat } = problem.numbering.places[place]!;
    return east * lon * Math.cos((lat * Math.PI) / 180) + north * lat;
  };
  const middles = routes.map((r) => {
    const order = orders[r]!;
    if (order.length === 0) return along(problem.route.startPlace[r]!);
    return Array.from(order, (v) => along(problem.visit.place[v]!)).reduce((sum, one) => sum + one, 0) / order.length;
  });
  const weight = (i: number) => orders[routes[i]!]!.length + 1;
  const total = routes.reduce((sum, _, i) => sum + weight(i), 0);
  const ofRoutes = new Uint8Array(routes.length);
  const edges: number[] = [];
  let before = 0;
  let last: number | undefined;
  for (const i of routes.map((_, i) => i).sort((a, b) => middles[a]! - middles[b]! || a - b)) {
    const slice = Math.min(count - 1, Math.floor(((before + weight(i) / 2) * count) / total));
    while (edges.length < slice) edges.push((middles[last ?? i]! + middles[i]!) / 2);
    ofRoutes[i] = slice;
    before += weight(i);
    last = i;
  }
  return {
    ofRoutes,
    at: (place) => {
      const found = edges.findIndex((edge) => along(place) < edge);
      return found < 0 ? edges.length : found;
    },
  };
}
