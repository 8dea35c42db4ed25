import type { Problem } from '../model/problem';

/** How large a problem may be that is searched in a given memory. */
export type DayRoom = {
  readonly visits: number;
  readonly routes: number;
  readonly places: number;
  /** Visits times routes of which something may be remembered; of more, nothing is. */
  readonly cells: number;
};

/** Of more cells nothing is remembered: 100 megabytes. */
const MOST_CELLS = 6_000_000;

/** Of a day searched as one; what of it is not used is never fetched. */
const USUAL: DayRoom = { visits: 2048, routes: 512, places: 2560, cells: MOST_CELLS };

export function fits({ visit, route, numbering }: Problem, room: DayRoom): boolean {
  return visit.count <= room.visits && route.count <= room.routes && numbering.places.length <= room.places;
}

/** Room for a problem and nothing else. */
export function roomOf({ visit, route, numbering }: Problem): DayRoom {
  const cells = Math.min(visit.count * route.count, MOST_CELLS);
  return { visits: visit.count, routes: route.count, places: numbering.places.length, cells };
}

/** Room for a problem, and for all that are usual. */
export function usualRoom(problem: Problem): DayRoom {
  const { visits, routes, places } = roomOf(problem);
  return {
    ...USUAL,
    visits: Math.max(visits, USUAL.visits),
    routes: Math.max(routes, USUAL.routes),
    places: Math.max(places, USUAL.places),
  };
}
