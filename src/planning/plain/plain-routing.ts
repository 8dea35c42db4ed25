/*
 * The routes of a benchmark problem as a search changes them. Over 250 lines because it is the inner loop: one closure over flat memory, read and
 * written a million times a second; cut in two, every number would pass through an object.
 */
import { absentList } from '../search/absent-list';
import type { Routing } from '../search/routing';
import { plainNeighbours } from './plain-neighbours';
import {
  CHANGING,
  DEPARTURE,
  DUE,
  ENTERING,
  HOME,
  LATEST,
  LEAVING,
  LOAD,
  NEXT,
  PREVIOUS,
  plainNodes,
  READY,
  RECORD,
  ROUTE,
  SERVICE,
  SHIFT,
  SIZE,
  X,
  Y,
} from './plain-nodes';
import { AFTER, BEFORE, BESIDE, LISTS, NO_MORE, ON_THE_WAY, writePlainPlaces } from './plain-places';
import type { PlainProblem } from './plain-problem';
import { plainTails } from './plain-tails';

/** Leaving a customer out costs more than any tour of the whole country. */
const LEFT_OUT = 10_000_000;
/** Drives longer than so many mean ones are entered only beside somebody near. */
const LONG_EDGE = 2;
/** Blinks drawn at once. */
const BLINKS = 1024;

export type PlainGround = {
  /** The problem's routes, all empty; what was opened before ends. */
  readonly open: (problem: PlainProblem) => Routing;
};

/** The routes of one problem, with memory of their own. */
export function plainRouting(problem: PlainProblem): Routing {
  return plainGround(problem.customers).open(problem);
}

/**
 * Memory for the routes of one problem after another, of up to so many customers each. The functions of a search meet the very same arrays in each: the
 * compiler then takes their addresses for granted, where a second set of arrays makes every read a third slower.
 *
 * Routes are linked lists of nodes (`plain-nodes.ts`); earliest and latest times and the edges are kept, so that trying a place is a look at its two
 * neighbours. Drives are worked out from coordinates, which stay in the nearest cache as a matrix of a thousand customers does not. `kept`
 * holds the last accepted routes: undoing copies back the routes that were touched.
 */
export function plainGround(most: number): PlainGround {
  const nodes = plainNodes(2 * most);
  const { node, place } = nodes;
  const kept = new Int32Array(CHANGING * 2 * most);
  const keptSize = new Int32Array(most);
  /** The closing node of the first route. */
  const closing = most << SHIFT;
  const bits = Math.max(1, Math.ceil(Math.log2(most)));
  const mask = 2 ** bits - 1;
  const nowhere = NO_MORE >> (bits + 2);
  const places = new Int32Array(most * LISTS);
  const fitsAlone = new Uint8Array(most);
  const absent = absentList(most);
  const touched = new Int32Array(most);
  const isTouched = new Uint8Array(most);
  /** Of each route just touched, the nodes around the string taken out. */
  const tornFrom = new Int32Array(most);
  const tornTo = new Int32Array(most);
  const gaps = new Int32Array(BLINKS);
  /** Whether a node comes right after the depot, or right before. */
  const isFirst = new Uint8Array(2 * most);
  const isLast = new Uint8Array(2 * most);

  let n = 0;
  let vehicles = 0;
  let capacity = 0;
  let around: readonly Int32Array[] = [];
  let touchedCount = 0;
  let cost = 0;
  let keptCost = 0;
  /** The closing node of the first route without customers, −1 when there is none. */
  let empty = -1;
  let keptEmpty = -1;
  let usedRoutes = 0;
  let keptUsedRoutes = 0;
  let gap = 0;
  /** So many winning places from now the next one is skipped. */
  let untilBlink = 0;
  let longEdge = 0;
  let routePrice = 0;

  const between = (v: number, w: number) => {
    const dx = place[(v >> 1) + X]! - place[(w >> 1) + X]!;
    const dy = place[(v >> 1) + Y]! - place[(w >> 1) + Y]!;
    return ~~(10 * Math.sqrt(dx * dx + dy * dy));
  };

  const findEmpty = () => {
    for (let end = closing; end < closing + vehicles * RECORD; end += RECORD) {
      if (node[end + SIZE] === 0) {
        empty = end;
        return;
      }
    }
    empty = -1;
  };
  const countRoutes = (more: number) => {
    usedRoutes += more;
    cost += more * routePrice;
  };
  const leaveOut = (v: number) => {
    node[v + ROUTE] = -1;
    absent.add(v >> SHIFT);
    cost += LEFT_OUT;
  };
  const touch = (end: number) => {
    const r = (end - closing) >> SHIFT;
    if (isTouched[r] === 1) return;
    isTouched[r] = 1;
    touched[touchedCount++] = end;
  };

  /** Departures behind a node: to the end of the route, or from `until` on as far as they change. */
  const layAfter = (from: number, until: number, end: number) => {
    let time = node[from + DEPARTURE]!;
    let isPast = false;
    for (let v = node[from + NEXT]!; v !== end; v = node[v + NEXT]!) {
      time = Math.max(time + node[v + ENTERING]!, node[v + READY]!) + node[v + SERVICE]!;
      isPast = isPast || v === until;
      if (isPast && node[v + DEPARTURE] === time) return;
      node[v + DEPARTURE] = time;
    }
  };

  /** Latest times before a node, in the same way. */
  const layBefore = (to: number, until: number, end: number) => {
    let limit = node[to + LATEST]!;
    let isPast = false;
    for (let v = node[to + PREVIOUS]!; v !== end; v = node[v + PREVIOUS]!) {
      limit = Math.min(limit - node[v + LEAVING]! - node[v + SERVICE]!, node[v + DUE]!);
      isPast = isPast || v === until;
      if (isPast && node[v + LATEST] === limit) return;
      node[v + LATEST] = limit;
    }
  };

  const layAll = (end: number) => {
    layAfter(end, end, end);
    layBefore(end, end, end);
  };

  const join = (from: number, to: number, edge: number) => {
    node[from + NEXT] = to;
    node[to + PREVIOUS] = from;
    node[from + LEAVING] = edge;
    node[to + ENTERING] = edge;
    isFirst[to >> SHIFT] = Number(from >= closing);
    isLast[from >> SHIFT] = Number(to >= closing);
  };

  const tails = plainTails(nodes, closing, places, bits, between, join);

  const link = (v: number, from: number) => {
    const end = node[from + ROUTE]!;
    const to = node[from + NEXT]!;
    touch(end);
    absent.remove(v >> SHIFT);
    const entering = between(v, from);
    const leaving = between(v, to);
    cost += entering + leaving - node[from + LEAVING]! - LEFT_OUT;
    node[v + ROUTE] = end;
    join(from, v, entering);
    join(v, to, leaving);
    node[end + LOAD]! += node[v + LOAD]!;
    if (++node[end + SIZE]! === 1) countRoutes(1);
    if (end === empty) findEmpty();
    layAfter(from, to, end);
    layBefore(to, from, end);
  };

  const takeOut = (id: number, length: number, spared: number, dice: () => number) => {
    const v = id << SHIFT;
    const end = node[v + ROUTE]!;
    touch(end);
    const reach = length + spared;
    // The string may begin so many customers before this one as there are before it, and as leaves enough after it.
    let before = 0;
    for (let w = node[v + PREVIOUS]!; w !== end && before < reach - 1; w = node[w + PREVIOUS]!) before++;
    let after = 0;
    for (let w = node[v + NEXT]!; w !== end && after < reach - 1; w = node[w + NEXT]!) after++;
    const least = reach - 1 - after;
    const back = least + Math.floor(dice() * (before - least + 1));
    let first = v;
    for (let i = 0; i < back; i++) first = node[first + PREVIOUS]!;
    const head = spared > 0 ? 1 + Math.floor(dice() * (length - 1)) : length;
    const r = (end - closing) >> SHIFT;
    tornFrom[r] = node[first + PREVIOUS]!;
    let w = first;
    for (let i = 0; i < reach; i++) {
      const following = node[w + NEXT]!;
      if (i < head || i >= head + spared) {
        const from = node[w + PREVIOUS]!;
        const direct = between(from, following);
        cost += direct - node[w + ENTERING]! - node[w + LEAVING]!;
        join(from, following, direct);
        node[end + LOAD]! -= node[w + LOAD]!;
        if (--node[end + SIZE]! === 0) {
          countRoutes(-1);
          if (empty < 0 || end < empty) empty = end;
        }
        leaveOut(w);
      }
      w = following;
    }
    tornTo[r] = w;
  };

  /** Times of the routes strings were taken from: what comes before the gap keeps its departures, what comes after its latest times. */
  const close = () => {
    for (let i = 0; i < touchedCount; i++) {
      const end = touched[i]!;
      const r = (end - closing) >> SHIFT;
      layAfter(tornFrom[r]!, tornTo[r]!, end);
      layBefore(tornTo[r]!, tornFrom[r]!, end);
    }
  };

  const drawBlinks = (blink: number, dice: () => number) => {
    const scale = 1 / Math.log(1 - blink);
    for (let i = 0; i < BLINKS; i++) gaps[i] = 1 + Math.floor(Math.log(1 - dice()) * scale);
    untilBlink = gaps[0]!;
  };

  /** Tries the places beside those around, then those on the way to the first and from the last of a route, then a route of its own. */
  const putIn = (id: number, blink: number, dice: () => number): boolean => {
    if (untilBlink === 0) drawBlinks(blink, dice);
    const v = id << SHIFT;
    const vx = place[(v >> 1) + X]!;
    const vy = place[(v >> 1) + Y]!;
    const due = node[v + DUE]!;
    const ready = node[v + READY]!;
    const work = node[v + SERVICE]!;
    const room = capacity - node[v + LOAD]!;
    const home = node[v + HOME]!;
    const long = longEdge;
    const first = id * LISTS;
    let wins = untilBlink;
    let at = gap;
    let least = nowhere;
    let best = -1;
    for (let i = first; ; i++) {
      const entry = places[i]!;
      const near = entry >> (bits + 2);
      if (2 * near - long >= least) break;
      const w = ((entry >> 2) & mask) << SHIFT;
      const end = node[w + ROUTE]!;
      if (end < 0 || node[end + LOAD]! > room) continue;
      // The other drive is no shorter than this one less the edge between the two.
      if ((entry & AFTER) !== 0 && 2 * (near - node[w + LEAVING]!) < least) {
        const time = node[w + DEPARTURE]! + near;
        const to = node[w + NEXT]!;
        const dx = place[(to >> 1) + X]! - vx;
        const dy = place[(to >> 1) + Y]! - vy;
        const leaving = ~~(10 * Math.sqrt(dx * dx + dy * dy));
        const added = near + leaving - node[w + LEAVING]!;
        if (added < least && time <= due && Math.max(time, ready) + work + leaving <= node[to + LATEST]!) {
          if (--wins > 0) {
            least = added;
            best = w;
          } else {
            at = (at + 1) % BLINKS;
            wins = gaps[at]!;
          }
        }
      }
      if ((entry & BEFORE) !== 0 && 2 * (near - node[w + ENTERING]!) < least) {
        const latest = node[w + LATEST]! - near - work;
        const from = node[w + PREVIOUS]!;
        const dx = place[(from >> 1) + X]! - vx;
        const dy = place[(from >> 1) + Y]! - vy;
        const entering = ~~(10 * Math.sqrt(dx * dx + dy * dy));
        const added = near + entering - node[w + ENTERING]!;
        const time = node[from + DEPARTURE]! + entering;
        if (added < least && time <= due && time <= latest && ready <= latest) {
          if (--wins > 0) {
            least = added;
            best = from;
          } else {
            at = (at + 1) % BLINKS;
            wins = gaps[at]!;
          }
        }
      }
    }
    for (let i = first + BESIDE; ; i++) {
      const entry = places[i]!;
      const added = entry >> bits;
      if (added >= least) break;
      if (isFirst[entry & mask] === 0) continue;
      const to = (entry & mask) << SHIFT;
      const from = node[to + PREVIOUS]!;
      const end = node[to + ROUTE]!;
      if (end < 0 || node[end + LOAD]! > room) continue;
      const time = node[from + DEPARTURE]! + home;
      if (time > due || Math.max(time, ready) + work + between(v, to) > node[to + LATEST]!) continue;
      if (--wins === 0) {
        at = (at + 1) % BLINKS;
        wins = gaps[at]!;
        continue;
      }
      least = added;
      best = from;
      break;
    }
    for (let i = first + BESIDE + ON_THE_WAY; ; i++) {
      const entry = places[i]!;
      const added = entry >> bits;
      if (added >= least) break;
      if (isLast[entry & mask] === 0) continue;
      const from = (entry & mask) << SHIFT;
      const to = node[from + NEXT]!;
      const end = node[from + ROUTE]!;
      if (end < 0 || node[end + LOAD]! > room) continue;
      const time = node[from + DEPARTURE]! + between(v, from);
      if (time > due || Math.max(time, ready) + work + home > node[to + LATEST]!) continue;
      if (--wins === 0) {
        at = (at + 1) % BLINKS;
        wins = gaps[at]!;
        continue;
      }
      least = added;
      best = from;
      break;
    }
    if (empty >= 0 && fitsAlone[id] === 1 && 2 * home + routePrice < least) {
      if (--wins > 0) best = empty;
      else {
        at = (at + 1) % BLINKS;
        wins = gaps[at]!;
      }
    }
    untilBlink = wins;
    gap = at;
    if (best < 0) return putInAnywhere(id, blink, dice);
    link(v, best);
    return true;
  };

  const putInAnywhere = (id: number, blink: number, dice: () => number): boolean => {
    const v = id << SHIFT;
    const last = closing + vehicles * RECORD;
    let least = LEFT_OUT;
    let best = -1;
    for (let end = closing; end < last; end += RECORD) {
      if ((node[end + SIZE] === 0 && end !== empty) || node[end + LOAD]! + node[v + LOAD]! > capacity) continue;
      let from = end;
      let entering = node[v + HOME]!;
      do {
        const to = node[from + NEXT]!;
        const leaving = between(v, to);
        const added = entering + leaving - node[from + LEAVING]!;
        const time = node[from + DEPARTURE]! + entering;
        if (
          added < least &&
          time <= node[v + DUE]! &&
          Math.max(time, node[v + READY]!) + node[v + SERVICE]! + leaving <= node[to + LATEST]! &&
          dice() >= blink
        ) {
          least = added;
          best = from;
        }
        from = to;
        entering = leaving;
      } while (from !== end);
    }
    if (best < 0) return false;
    link(v, best);
    return true;
  };

  const swapTails = (allowance: number, dice: () => number): boolean => {
    const v = Math.floor(dice() * n) << SHIFT;
    const own = node[v + ROUTE]!;
    if (own < 0) return false;
    const w = tails.cheapest(v, allowance, empty, capacity);
    if (w < 0) return false;
    const other = node[w + ROUTE]!;
    touch(own);
    touch(other);
    const used = () => Number(node[own + SIZE]! > 0) + Number(node[other + SIZE]! > 0);
    const before = used();
    cost += tails.swap(w, v);
    const more = used() - before;
    if (more !== 0) {
      countRoutes(more);
      findEmpty();
    }
    layAll(own);
    layAll(other);
    return true;
  };

  const meanEdge = () =>
    (cost - absent.count() * LEFT_OUT - usedRoutes * routePrice) / Math.max(1, n - absent.count() + usedRoutes);

  const keep = () => {
    longEdge = (LONG_EDGE * meanEdge()) | 0;
    for (let i = 0; i < touchedCount; i++) {
      const end = touched[i]!;
      const r = (end - closing) >> SHIFT;
      isTouched[r] = 0;
      keptSize[r] = node[end + SIZE]!;
      let v = end;
      do {
        const k = v >> 1;
        kept[k + NEXT] = node[v + NEXT]!;
        kept[k + PREVIOUS] = node[v + PREVIOUS]!;
        kept[k + DEPARTURE] = node[v + DEPARTURE]!;
        kept[k + LATEST] = node[v + LATEST]!;
        kept[k + ENTERING] = node[v + ENTERING]!;
        kept[k + LEAVING] = node[v + LEAVING]!;
        kept[k + LOAD] = node[v + LOAD]!;
        v = node[v + NEXT]!;
      } while (v !== end);
    }
    touchedCount = 0;
    keptCost = cost;
    keptUsedRoutes = usedRoutes;
    keptEmpty = empty;
    absent.keep();
  };

  const undo = () => {
    for (let i = 0; i < touchedCount; i++) {
      const end = touched[i]!;
      const r = (end - closing) >> SHIFT;
      isTouched[r] = 0;
      node[end + SIZE] = keptSize[r]!;
      let v = end;
      do {
        const k = v >> 1;
        const next = kept[k + NEXT]!;
        node[v + NEXT] = next;
        node[v + PREVIOUS] = kept[k + PREVIOUS]!;
        node[v + DEPARTURE] = kept[k + DEPARTURE]!;
        node[v + LATEST] = kept[k + LATEST]!;
        node[v + ENTERING] = kept[k + ENTERING]!;
        node[v + LEAVING] = kept[k + LEAVING]!;
        node[v + ROUTE] = end;
        node[v + LOAD] = kept[k + LOAD]!;
        isFirst[next >> SHIFT] = Number(v === end);
        isLast[v >> SHIFT] = Number(next === end);
        v = next;
      } while (v !== end);
    }
    touchedCount = 0;
    empty = keptEmpty;
    usedRoutes = keptUsedRoutes;
    cost = keptCost;
    absent.undo();
    for (let i = 0; i < absent.count(); i++) node[(absent.list[i]! << SHIFT) + ROUTE] = -1;
  };

  const snapshot = () => {
    const list = new Int32Array(n + vehicles);
    let at = 0;
    for (let end = closing; end < closing + vehicles * RECORD; end += RECORD) {
      if (node[end + SIZE] === 0) continue;
      for (let v = node[end + NEXT]!; v !== end; v = node[v + NEXT]!) list[at++] = v >> SHIFT;
      list[at++] = -1;
    }
    return list.slice(0, at);
  };

  const adopt = (routes: Int32Array) => {
    for (let end = closing; end < closing + vehicles * RECORD; end += RECORD) {
      touch(end);
      for (let v = node[end + NEXT]!; v !== end; v = node[v + NEXT]!) {
        cost -= node[v + ENTERING]!;
        leaveOut(v);
      }
      cost -= node[end + ENTERING]!;
      join(end, end, 0);
      node[end + LOAD] = 0;
      node[end + SIZE] = 0;
    }
    countRoutes(-usedRoutes);
    findEmpty();
    let end = closing;
    for (const v of routes) {
      if (v === -1) end += RECORD;
      else link(v << SHIFT, node[end + PREVIOUS]!);
    }
    keep();
  };

  const write = (v: number, stop: number, { x, y, ready, due, service, demand }: PlainProblem) => {
    place[(v >> 1) + X] = x[stop]!;
    place[(v >> 1) + Y] = y[stop]!;
    node[v + READY] = ready[stop]!;
    node[v + DUE] = due[stop]!;
    node[v + SERVICE] = service[stop]!;
    node[v + LOAD] = demand[stop]!;
  };

  /** Whether a vehicle may serve a customer and nobody else. */
  const isServedAlone = (v: number) => {
    const time = node[closing + DEPARTURE]! + node[v + HOME]!;
    const isBack = Math.max(time, node[v + READY]!) + node[v + SERVICE]! + node[v + HOME]! <= node[closing + LATEST]!;
    return time <= node[v + DUE]! && isBack && node[v + LOAD]! <= capacity;
  };

  const open = (problem: PlainProblem): Routing => {
    n = problem.customers;
    vehicles = Math.min(problem.vehicles, n);
    capacity = problem.capacity;
    around = plainNeighbours(problem);
    writePlainPlaces(problem, places, bits);
    absent.clear();
    isTouched.fill(0);
    touchedCount = 0;
    cost = 0;
    usedRoutes = 0;
    routePrice = 0;
    untilBlink = 0;
    gap = 0;
    for (let end = closing; end < closing + vehicles * RECORD; end += RECORD) {
      write(end, 0, problem);
      node[end + DEPARTURE] = problem.ready[0]!;
      node[end + LATEST] = problem.due[0]!;
      node[end + SERVICE] = 0;
      node[end + LOAD] = 0;
      node[end + SIZE] = 0;
      node[end + ROUTE] = end;
      join(end, end, 0);
      touch(end);
    }
    for (let id = 0; id < n; id++) {
      const v = id << SHIFT;
      write(v, id + 1, problem);
      node[v + HOME] = between(v, closing);
      node[v + LEAVING] = 0;
      node[v + ENTERING] = 0;
      fitsAlone[id] = Number(vehicles > 0 && isServedAlone(v));
      leaveOut(v);
    }
    findEmpty();
    keep();
    const key = (of: (v: number) => number) => Float64Array.from({ length: n }, (_, id) => of(id << SHIFT));
    return {
      visits: n,
      routes: vehicles,
      neighboursOf: (id) => around[id]!,
      routeOf: (id) => {
        const end = node[(id << SHIFT) + ROUTE]!;
        return end < 0 ? -1 : (end - closing) >> SHIFT;
      },
      lengthOf: (r) => node[closing + r * RECORD + SIZE]!,
      absent,
      leftOutCost: new Float64Array(n).fill(LEFT_OUT),
      orders: [
        key(() => 0),
        key((v) => -node[v + LOAD]!),
        key((v) => -node[v + HOME]!),
        key((v) => node[v + HOME]!),
        key((v) => node[v + DUE]! - node[v + READY]!),
        key((v) => node[v + READY]!),
        key((v) => -node[v + DUE]!),
      ],
      construct: () => {
        for (let i = absent.count() - 1; i >= 0; i--) putInAnywhere(absent.list[i]!, 0, () => 1);
      },
      takeOut,
      close,
      putIn,
      swapTails,
      priceRoutes: (price) => {
        cost += (price - routePrice) * usedRoutes;
        keptCost = cost;
        routePrice = price;
      },
      cost: () => cost,
      meanEdge,
      planned: () => n - absent.count(),
      routesUsed: () => usedRoutes,
      keep,
      undo,
      snapshot,
      adopt,
    };
  };
  return { open };
}
