import type { Problem } from '../model/problem';

/** How large a problem may be that is searched in a given memory. */
export type DayRoom = {
  readonly visits: number;
  readonly routes: number;
  readonly places: number;
};

/** Of a day searched as one; what of it is not used is never fetched. */
const USUAL: DayRoom = { visits: 2048, routes: 512, places: 2560 };

export function fits({ visit, route, numbering }: Problem, room: DayRoom): boolean {
  return visit.count <= room.visits && route.count <= room.routes && numbering.places.length <= room.places;
}

/** Room for a problem and nothing else. */
export function roomOf({ visit, route, numbering }: Problem): DayRoom {
  return { visits: visit.count, routes: route.count, places: numbering.places.length };
}

/** Room for a problem, and for all that are usual. */
export function usualRoom(problem: Problem): DayRoom {
  const { visits, routes, places } = roomOf(problem);
  return {
    visits: Math.max(visits, USUAL.visits),
    routes: Math.max(routes, USUAL.routes),
    places: Math.max(places, USUAL.places),
  };
}
