import type { AbsentList } from './absent-list';

/** Routes shared among searches: which part each route belongs to, and the part of this search. */
export type Share = { readonly partOf: Uint8Array; readonly part: number };

/**
 * Routes as a search changes them, with one step of undo. Visits are numbered from 0; what the search may not move is not among them.
 * Costs are whole: cents, or tenths of a benchmark's distance. There are two: plain routes and the days of a utility.
 */
export type Routing = {
  readonly visits: number;
  readonly routes: number;
  /** The places of routes: how many visits may be planned together decides how much is torn out at once. */
  readonly neighboursOf: (visit: number) => Int32Array;
  /** −1 while a visit stands nowhere. */
  readonly routeOf: (visit: number) => number;
  readonly lengthOf: (route: number) => number;
  /** Whether a visit is searched: all are, but while several searches share the routes. Left out where they never do. */
  readonly isMine?: (visit: number) => boolean;
  /** From now on only routes of a part change, and only visits on them or near them move; null: all do. */
  readonly share?: (share: Share | null) => void;
  /** Whether a route may take a visit if it has room; left out where any may. */
  readonly mayTake?: (visit: number, route: number) => boolean;
  readonly absent: AbsentList;
  /** What leaving a visit out adds to the cost. */
  readonly leftOutCost: Float64Array;
  /** Sort keys of the recreate step, the smaller first, by criterion. */
  readonly orders: readonly Float64Array[];
  /** Puts in every absent visit that fits, the cheapest place each: somewhere to begin. */
  readonly construct: () => void;
  /** Takes a string of visits off one route: `length` of them around this one, with `spared` left standing in their middle; once a route before `close`. */
  readonly takeOut: (visit: number, length: number, spared: number, dice: () => number) => void;
  /** Routes whose strings were taken out are made whole again; called once before the first `putIn`. */
  readonly close: () => void;
  /** Puts an absent visit where it is cheapest, each winning place being skipped with probability `blink`. False when nothing takes it. */
  readonly putIn: (visit: number, blink: number, dice: () => number) => boolean;
  /** Joins the rest of one route to the beginning of another and the other way round, when that costs less than the allowance; false when nothing was changed. */
  readonly swapTails?: (allowance: number, dice: () => number) => boolean;
  /** From now on each route that is used costs so much more; 0 at first, and for good at the end. Left out where routes are given. */
  readonly priceRoutes?: (cost: number) => void;
  readonly cost: () => number;
  /** The mean cost of a drive, which temperatures are measured in; and how many visits stand on how many routes. */
  readonly meanEdge: () => number;
  readonly planned: () => number;
  readonly routesUsed: () => number;
  /** Makes every change since the last call final, or takes it back. */
  readonly keep: () => void;
  readonly undo: () => void;
  /** Visits by route, in order; to be given to `adopt` of the same problem. */
  readonly snapshot: () => Int32Array;
  readonly adopt: (snapshot: Int32Array) => void;
};
