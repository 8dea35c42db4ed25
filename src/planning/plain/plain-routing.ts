/*
 * The routes of a benchmark problem as a search changes them. Over 250 lines because it is the inner loop: one closure over flat columns, read and
 * written a million times a second; cut in two, every number would pass through an object.
 */
import { absentList } from '../search/absent-list';
import type { Routing } from '../search/routing';
import { plainNeighbours } from './plain-neighbours';
import { LIST, LISTS, plainPlaces } from './plain-places';
import type { PlainProblem } from './plain-problem';
import { plainTails } from './plain-tails';

/** Leaving a customer out costs more than any tour of the whole country. */
const LEFT_OUT = 10_000_000;
const NOWHERE = LEFT_OUT;
/** Drives longer than so many mean ones are entered only beside somebody near. */
const LONG_EDGE = 2;
/** Blinks drawn at once. */
const BLINKS = 1024;

/**
 * The routes of a benchmark problem as linked lists over customers, each closed by a node of its own; earliest and latest times and the edge to
 * each node are kept, so that trying a place is a look at its two neighbours. Drives are worked out from coordinates, which stay in the
 * nearest cache as a matrix of a thousand customers does not. `kept` columns hold the last accepted routes: undoing copies back the routes that were
 * touched.
 */
export function plainRouting(problem: PlainProblem): Routing {
  const n = problem.customers;
  const vehicles = Math.min(problem.vehicles, n);
  const nodes = n + vehicles;
  const { capacity } = problem;

  // The closing nodes stand for the depot: no test for the end of a route.
  const x = new Float64Array(nodes).fill(problem.x[0]!);
  const y = new Float64Array(nodes).fill(problem.y[0]!);
  const ready = new Int32Array(nodes).fill(problem.ready[0]!);
  const due = new Int32Array(nodes).fill(problem.due[0]!);
  const service = new Int32Array(nodes);
  const demand = new Int32Array(nodes);
  for (let v = 0; v < n; v++) {
    x[v] = problem.x[v + 1]!;
    y[v] = problem.y[v + 1]!;
    ready[v] = problem.ready[v + 1]!;
    due[v] = problem.due[v + 1]!;
    service[v] = problem.service[v + 1]!;
    demand[v] = problem.demand[v + 1]!;
  }
  const between = (v: number, w: number) => {
    const dx = x[v]! - x[w]!;
    const dy = y[v]! - y[w]!;
    return (10 * Math.sqrt(dx * dx + dy * dy)) | 0;
  };
  /** Whether a vehicle may serve a customer and nobody else. */
  const fitsAlone = Uint8Array.from({ length: n }, (_, v) => {
    const time = ready[n]! + between(v, n);
    const isBack = Math.max(time, ready[v]!) + service[v]! + between(v, n) <= due[n]!;
    return Number(time <= due[v]! && isBack && demand[v]! <= capacity);
  });
  const fromDepot = Int32Array.from({ length: n }, (_, v) => between(v, n));

  const next = new Int32Array(nodes);
  const previous = new Int32Array(nodes);
  const departure = new Int32Array(nodes);
  const latest = new Int32Array(nodes);
  const edge = new Int32Array(nodes);
  const routeOf = new Int32Array(nodes).fill(-1);
  const load = new Int32Array(vehicles);
  const size = new Int32Array(vehicles);
  for (let r = 0; r < vehicles; r++) {
    const end = n + r;
    next[end] = end;
    previous[end] = end;
    departure[end] = ready[end]!;
    latest[end] = due[end]!;
    routeOf[end] = r;
  }
  const keptNext = next.slice();
  const keptPrevious = previous.slice();
  const keptDeparture = departure.slice();
  const keptLatest = latest.slice();
  const keptEdge = edge.slice();
  const keptLoad = load.slice();
  const keptSize = size.slice();

  const absent = absentList(n);
  const touched = new Int32Array(vehicles);
  const isTouched = new Uint8Array(vehicles);
  let touchedCount = 0;
  let cost = 0;
  let keptCost = 0;

  const around = plainNeighbours(problem);
  const places = plainPlaces(problem);
  let firstEmpty = 0;
  let usedRoutes = 0;
  let keptUsedRoutes = 0;
  const findEmpty = () => {
    firstEmpty = size.indexOf(0);
  };
  const leaveOut = (v: number) => {
    routeOf[v] = -1;
    absent.add(v);
    cost += LEFT_OUT;
  };
  const bringIn = (v: number) => {
    absent.remove(v);
    cost -= LEFT_OUT;
  };
  for (let v = 0; v < n; v++) leaveOut(v);
  absent.keep();
  keptCost = cost;

  const touch = (r: number) => {
    if (isTouched[r] === 1) return;
    isTouched[r] = 1;
    touched[touchedCount++] = r;
  };

  /** Departures and latest times of a whole route. */
  const retime = (r: number) => {
    const end = n + r;
    let time = departure[end]!;
    for (let v = next[end]!; v !== end; v = next[v]!) {
      time = Math.max(time + edge[v]!, ready[v]!) + service[v]!;
      departure[v] = time;
    }
    for (let v = previous[end]!, to = end; v !== end; to = v, v = previous[v]!) {
      latest[v] = Math.min(latest[to]! - edge[to]! - service[v]!, due[v]!);
    }
  };

  const link = (v: number, from: number, to: number) => {
    const r = routeOf[to]!;
    touch(r);
    bringIn(v);
    routeOf[v] = r;
    const entering = between(v, from);
    const leaving = between(v, to);
    cost += entering + leaving - edge[to]!;
    next[from] = v;
    previous[v] = from;
    next[v] = to;
    previous[to] = v;
    edge[v] = entering;
    edge[to] = leaving;
    load[r]! += demand[v]!;
    size[r]!++;
    if (size[r] === 1) usedRoutes++;
    if (r === firstEmpty) findEmpty();
    const end = n + r;
    let time = departure[from]!;
    for (let w = v; w !== end; w = next[w]!) {
      time += edge[w]!;
      if (time < ready[w]!) time = ready[w]!;
      time += service[w]!;
      if (w !== v && departure[w] === time) break;
      departure[w] = time;
    }
    for (let w = v, after = to; w !== end; after = w, w = previous[w]!) {
      const limit = Math.min(latest[after]! - edge[after]! - service[w]!, due[w]!);
      if (w !== v && latest[w] === limit) break;
      latest[w] = limit;
    }
  };

  const takeOut = (v: number, length: number, spared: number, dice: () => number) => {
    const r = routeOf[v]!;
    const end = n + r;
    touch(r);
    let back = 0;
    for (let w = previous[v]!; w !== end; w = previous[w]!) back++;
    const reach = length + spared;
    const lowest = Math.max(0, back - reach + 1);
    const highest = Math.min(back, size[r]! - reach);
    const start = lowest + Math.floor(dice() * (highest - lowest + 1));
    let first = v;
    for (let i = back; i > start; i--) first = previous[first]!;
    const head = spared > 0 ? 1 + Math.floor(dice() * (length - 1)) : length;
    let w = first;
    for (let i = 0; i < reach; i++) {
      const following = next[w]!;
      if (i < head || i >= head + spared) {
        const from = previous[w]!;
        next[from] = following;
        previous[following] = from;
        const direct = between(from, following);
        cost += direct - edge[w]! - edge[following]!;
        edge[following] = direct;
        load[r]! -= demand[w]!;
        size[r]!--;
        if (size[r] === 0) {
          usedRoutes--;
          if (firstEmpty < 0 || r < firstEmpty) firstEmpty = r;
        }
        leaveOut(w);
      }
      w = following;
    }
  };

  const gaps = new Int32Array(BLINKS);
  let gap = 0;
  /** So many winning places from now the next one is skipped. */
  let untilBlink = 0;
  let longEdge = 0;
  const drawBlinks = (blink: number, dice: () => number) => {
    const scale = 1 / Math.log(1 - blink);
    for (let i = 0; i < BLINKS; i++) gaps[i] = 1 + Math.floor(Math.log(1 - dice()) * scale);
    untilBlink = gaps[0]!;
  };

  /** Tries the places beside those around, then those on the way to the first and from the last of a route, then a route of its own. */
  const putIn = (v: number, blink: number, dice: () => number): boolean => {
    if (untilBlink === 0) drawBlinks(blink, dice);
    const vx = x[v]!;
    const vy = y[v]!;
    const late = due[v]!;
    const soon = ready[v]!;
    const work = service[v]!;
    const most = capacity - demand[v]!;
    const home = fromDepot[v]!;
    const long = longEdge;
    let wins = untilBlink;
    let at = gap;
    let least = NOWHERE;
    let best = -1;
    const first = v * LISTS;
    for (let list = 0; list < 2; list++) {
      for (let i = first + list * LIST; ; i += 2) {
        const near = places[i + 1]!;
        if (2 * near - long >= least) break;
        const w = places[i]!;
        const r = routeOf[w]!;
        if (r < 0) continue;
        const from = list === 0 ? w : previous[w]!;
        const to = list === 0 ? next[w]! : w;
        const other = list === 0 ? to : from;
        // The other drive is no shorter than this one less the edge between the two.
        if (2 * (near - edge[to]!) >= least || load[r]! > most) continue;
        const dx = x[other]! - vx;
        const dy = y[other]! - vy;
        const way = ~~(10 * Math.sqrt(dx * dx + dy * dy));
        const added = near + way - edge[to]!;
        if (added >= least) continue;
        const time = departure[from]! + (list === 0 ? near : way);
        if (time > late) continue;
        if (Math.max(time, soon) + work + (list === 0 ? way : near) > latest[to]!) continue;
        if (--wins === 0) {
          at = (at + 1) % BLINKS;
          wins = gaps[at]!;
          continue;
        }
        least = added;
        best = from;
      }
    }
    for (let list = 2; list < 4; list++) {
      for (let i = first + list * LIST; ; i += 2) {
        const added = places[i + 1]!;
        if (added >= least) break;
        const w = places[i]!;
        const r = routeOf[w]!;
        const from = list === 2 ? previous[w]! : w;
        const to = list === 2 ? w : next[w]!;
        if (r < 0 || (list === 2 ? from : to) < n || load[r]! > most) continue;
        const dx = x[w]! - vx;
        const dy = y[w]! - vy;
        const way = ~~(10 * Math.sqrt(dx * dx + dy * dy));
        const time = departure[from]! + (list === 2 ? home : way);
        if (time > late) continue;
        if (Math.max(time, soon) + work + (list === 2 ? way : home) > latest[to]!) continue;
        if (--wins === 0) {
          at = (at + 1) % BLINKS;
          wins = gaps[at]!;
          continue;
        }
        least = added;
        best = from;
        break;
      }
    }
    if (firstEmpty >= 0 && fitsAlone[v] === 1 && 2 * home < least) {
      if (--wins > 0) best = n + firstEmpty;
      else {
        at = (at + 1) % BLINKS;
        wins = gaps[at]!;
      }
    }
    untilBlink = wins;
    gap = at;
    if (best < 0) return putInAnywhere(v, blink, dice);
    link(v, best, next[best]!);
    return true;
  };

  const putInAnywhere = (v: number, blink: number, dice: () => number): boolean => {
    let least = NOWHERE;
    let best = -1;
    for (let r = 0; r < vehicles; r++) {
      if ((size[r] === 0 && r !== firstEmpty) || load[r]! + demand[v]! > capacity) continue;
      const end = n + r;
      let from = end;
      let entering = fromDepot[v]!;
      do {
        const to = next[from]!;
        const leaving = between(v, to);
        const added = entering + leaving - edge[to]!;
        const time = departure[from]! + entering;
        if (
          added < least &&
          time <= due[v]! &&
          Math.max(time, ready[v]!) + service[v]! + leaving <= latest[to]! &&
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
    link(v, best, next[best]!);
    return true;
  };

  const columns = { customers: n, capacity, demand, next, previous, departure, latest, edge, routeOf, load, size };
  const tails = plainTails({ ...columns, places, between });

  const swapTails = (allowance: number, dice: () => number): boolean => {
    const v = Math.floor(dice() * n);
    if (routeOf[v]! < 0) return false;
    const w = tails.cheapest(v, allowance, firstEmpty < 0 ? -1 : n + firstEmpty);
    if (w < 0) return false;
    const [own, other] = [routeOf[v]!, routeOf[w]!];
    touch(own);
    touch(other);
    usedRoutes -= Number(size[own]! > 0) + Number(size[other]! > 0);
    cost += tails.swap(w, v);
    usedRoutes += Number(size[own]! > 0) + Number(size[other]! > 0);
    findEmpty();
    retime(own);
    retime(other);
    return true;
  };

  const meanEdge = () => (cost - absent.count() * LEFT_OUT) / Math.max(1, n - absent.count() + usedRoutes);

  const keep = () => {
    longEdge = (LONG_EDGE * meanEdge()) | 0;
    for (let i = 0; i < touchedCount; i++) {
      const r = touched[i]!;
      isTouched[r] = 0;
      keptLoad[r] = load[r]!;
      keptSize[r] = size[r]!;
      const end = n + r;
      let v = end;
      do {
        keptNext[v] = next[v]!;
        keptPrevious[v] = previous[v]!;
        keptDeparture[v] = departure[v]!;
        keptLatest[v] = latest[v]!;
        keptEdge[v] = edge[v]!;
        v = next[v]!;
      } while (v !== end);
    }
    touchedCount = 0;
    keptCost = cost;
    keptUsedRoutes = usedRoutes;
    absent.keep();
  };

  const undo = () => {
    for (let i = 0; i < touchedCount; i++) {
      const r = touched[i]!;
      isTouched[r] = 0;
      load[r] = keptLoad[r]!;
      size[r] = keptSize[r]!;
      const end = n + r;
      let v = end;
      do {
        next[v] = keptNext[v]!;
        previous[v] = keptPrevious[v]!;
        departure[v] = keptDeparture[v]!;
        latest[v] = keptLatest[v]!;
        edge[v] = keptEdge[v]!;
        routeOf[v] = r;
        v = keptNext[v]!;
      } while (v !== end);
    }
    touchedCount = 0;
    findEmpty();
    usedRoutes = keptUsedRoutes;
    cost = keptCost;
    absent.undo();
    for (let i = 0; i < absent.count(); i++) routeOf[absent.list[i]!] = -1;
  };

  const key = (of: (v: number) => number) => Float64Array.from({ length: n }, (_, v) => of(v));
  return {
    visits: n,
    routes: vehicles,
    neighboursOf: (v) => around[v]!,
    routeOf: (v) => routeOf[v]!,
    lengthOf: (r) => size[r]!,
    absent,
    leftOutCost: new Float64Array(n).fill(LEFT_OUT),
    orders: [
      key(() => 0),
      key((v) => -demand[v]!),
      key((v) => -fromDepot[v]!),
      key((v) => fromDepot[v]!),
      key((v) => due[v]! - ready[v]!),
      key((v) => ready[v]!),
      key((v) => -due[v]!),
    ],
    construct: () => {
      for (let i = absent.count() - 1; i >= 0; i--) putInAnywhere(absent.list[i]!, 0, () => 1);
    },
    takeOut,
    close: () => {
      for (let i = 0; i < touchedCount; i++) retime(touched[i]!);
    },
    putIn,
    swapTails,
    cost: () => cost,
    meanEdge,
    planned: () => n - absent.count(),
    routesUsed: () => usedRoutes,
    keep,
    undo,
    snapshot: () => {
      const list = new Int32Array(nodes);
      let at = 0;
      for (let r = 0; r < vehicles; r++) {
        if (size[r] === 0) continue;
        for (let v = next[n + r]!; v < n; v = next[v]!) list[at++] = v;
        list[at++] = -1;
      }
      return list.slice(0, at);
    },
    adopt: (snapshot) => {
      for (let r = 0; r < vehicles; r++) {
        touch(r);
        const end = n + r;
        for (let v = next[end]!; v !== end; v = next[v]!) leaveOut(v);
        cost -= routeCost(r);
        next[end] = end;
        previous[end] = end;
        edge[end] = 0;
        load[r] = 0;
        size[r] = 0;
        retime(r);
      }
      findEmpty();
      usedRoutes = 0;
      let r = 0;
      for (const v of snapshot) {
        if (v === -1) r++;
        else link(v, previous[n + r]!, n + r);
      }
      keep();
    },
  };

  function routeCost(r: number): number {
    const end = n + r;
    let sum = edge[end]!;
    for (let v = next[end]!; v !== end; v = next[v]!) sum += edge[v]!;
    return sum;
  }
}
