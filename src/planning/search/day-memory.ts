import { DOORS, FOUND, LISTED, mostListed, TRAITS } from './day-columns';
import { AROUND } from './day-neighbours';
import type { DayRoom } from './day-room';

/** What a search keeps of visits, in columns. Those it may move are numbered anew; the first four go by number of the problem. */
export function visitMemory(room: DayRoom) {
  const { visits } = room;
  return {
    /** The number in the search, or −1. */
    numberOf: new Int32Array(visits),
    /** The row of its drives. */
    slotOfVisit: new Int32Array(visits),
    trialOrder: new Int32Array(visits + 1),
    looks: new Int32Array(visits + 2),
    routeOf: new Int32Array(visits),
    positionOf: new Int32Array(visits),
    /** What leaving it out costs. */
    price: new Float64Array(visits),
    traits: new Int32Array(TRAITS * visits),
    around: new Int32Array(AROUND * visits),
    doors: new Int32Array(DOORS * visits),
    /** The routes it is tried on, and what was found of it there: all that may take it, or a list renewed now and then. */
    found: new Int32Array(FOUND * mostListed(room)),
    listed: new Int32Array(visits),
    age: new Uint8Array(visits),
    /** One such list being made. */
    fresh: new Int32Array(FOUND * LISTED),
    /** A bit a route: whether it may take it. */
    candidateBits: new Uint32Array(visits * Math.ceil(room.routes / 32)),
    /** While several searches share the routes: whether it is this one's. */
    isMine: new Uint8Array(visits),
  };
}

/** The same of routes. */
export function routeMemory({ routes }: DayRoom) {
  return {
    endPlace: new Int32Array(routes),
    enRoute: new Int32Array(routes),
    /** The one gap of a shift cut in two; where there is none, or more, no first look minds it. */
    gapStart: new Int32Array(routes),
    gapEnd: new Int32Array(routes),
    firstFree: new Int32Array(routes),
    lengths: new Int32Array(routes),
    /** The most seconds of work in one piece there is room for anywhere, drives not counted. */
    widest: new Int32Array(routes),
    keptWidest: new Int32Array(routes),
    touched: new Int32Array(routes),
    isTouched: new Uint8Array(routes),
    lookedAt: new Int32Array(routes),
    /** While several searches share the routes: whether it is another's. */
    isOthers: new Uint8Array(routes),
    /** Changes whenever a kept route does, and never comes back. */
    version: new Int32Array(routes),
    /** Where a visit may go, each with what it costs there: at least, or, with a position, to the cent; and where in `found` that comes from, or −1. */
    slotRoute: new Int32Array(routes),
    slotValue: new Int32Array(routes),
    slotPosition: new Int32Array(routes),
    slotSource: new Int32Array(routes),
  };
}
