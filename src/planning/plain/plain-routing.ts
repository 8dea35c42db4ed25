/*
 * The routes of a benchmark problem as a search changes them. Over 250 lines because it is the inner loop: one closure over flat columns, read and
 * written a million times a second; cut in two, every number would pass through an object.
 */
import { absentList } from '../search/absent-list';
import type { Routing } from '../search/routing';
import { plainNeighbours } from './plain-neighbours';
import type { PlainProblem } from './plain-problem';

/** Leaving a customer out costs more than any tour of the whole country. */
const LEFT_OUT = 10_000_000;
const NOWHERE = LEFT_OUT;
/** Where in the day a narrow window lies. */
const EARLY_IN_THE_DAY = 1;
const LATE_IN_THE_DAY = 2;
/** A customer is tried on the routes of so many who lie around. */
const TRIED = 100;
/** Unless there are so few routes that all of them are looked at sooner. */
const FEW_ROUTES = 40;

/**
 * The routes of a benchmark problem as linked lists over customers, each closed by a node of its own; earliest and latest times and the edge to
 * each node are kept, so that trying a place is two reads of one matrix row. `kept` columns hold the last accepted routes: undoing copies back
 * the routes that were touched.
 */
export function plainRouting(problem: PlainProblem): Routing {
  const n = problem.customers;
  const vehicles = Math.min(problem.vehicles, n);
  const nodes = n + vehicles;
  const { capacity } = problem;

  // A column for every node, the closing ones standing for the depot: no test for the end of a route.
  const distance = new Int32Array(n * nodes);
  for (let v = 0; v < n; v++) {
    for (let to = 0; to < nodes; to++) {
      distance[v * nodes + to] = problem.distance[(v + 1) * (n + 1) + (to < n ? to + 1 : 0)]!;
    }
  }
  const ready = new Int32Array(nodes).fill(problem.ready[0]!);
  const due = new Int32Array(nodes).fill(problem.due[0]!);
  const service = new Int32Array(nodes);
  const demand = new Int32Array(nodes);
  for (let v = 0; v < n; v++) {
    ready[v] = problem.ready[v + 1]!;
    due[v] = problem.due[v + 1]!;
    service[v] = problem.service[v + 1]!;
    demand[v] = problem.demand[v + 1]!;
  }

  const comes = new Uint8Array(n);
  for (let v = 0; v < n; v++) {
    const [open, close] = [ready[n]!, due[n]!];
    if (2 * (due[v]! - ready[v]!) > close - open) continue;
    comes[v] = due[v]! - open < close - ready[v]! ? EARLY_IN_THE_DAY : LATE_IN_THE_DAY;
  }

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
  const tried = Math.min(n, TRIED);
  /** Routes looked at for the customer at hand carry the number of the look. */
  const lookedAt = new Int32Array(vehicles);
  let look = 0;
  let firstEmpty = 0;
  let usedRoutes = 0;
  let keptUsedRoutes = 0;
  const findEmpty = () => {
    firstEmpty = size.indexOf(0);
  };
  /** Changes whenever the kept routes do; and what was found of a customer on a route at a version. */
  const version = new Int32Array(vehicles);
  const knownVersion = new Int32Array(n * vehicles).fill(-1);
  const knownAdded = new Int32Array(n * vehicles);
  const knownFrom = new Int32Array(n * vehicles);

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
    const row = v * nodes;
    touch(r);
    bringIn(v);
    routeOf[v] = r;
    const entering = distance[row + from]!;
    const leaving = distance[row + to]!;
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
        const direct =
          from < n ? distance[from * nodes + following]! : following < n ? distance[following * nodes + from]! : 0;
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

  /**
   * The cheapest place of a customer on a route: what it adds, `NOWHERE` when there is none, and after which node. Departures and latest times only
   * grow along a route: a customer with a narrow window is looked for from the end of the day the window is nearer to, and no further than it.
   */
  let scannedFrom = -1;
  const scan = (v: number, r: number): number => {
    scannedFrom = -1;
    if (load[r]! + demand[v]! > capacity) return NOWHERE;
    const row = v * nodes;
    const late = due[v]!;
    const soon = ready[v]!;
    const work = service[v]!;
    const end = n + r;
    let least = NOWHERE;
    if (comes[v] === LATE_IN_THE_DAY) {
      const soonest = soon + work;
      let to = end;
      let leaving = distance[row + end]!;
      while (latest[to]! >= soonest) {
        const from = previous[to]!;
        const entering = distance[row + from]!;
        const added = entering + leaving - edge[to]!;
        if (added < least) {
          const time = departure[from]! + entering;
          if (time <= late && Math.max(time, soon) + work + leaving <= latest[to]!) {
            least = added;
            scannedFrom = from;
          }
        }
        if (from === end) return least;
        to = from;
        leaving = entering;
      }
      return least;
    }
    const isBounded = comes[v] === EARLY_IN_THE_DAY;
    let from = end;
    let entering = distance[row + end]!;
    for (;;) {
      const to = next[from]!;
      const leaving = distance[row + to]!;
      const added = entering + leaving - edge[to]!;
      if (added < least) {
        const time = departure[from]! + entering;
        if (time <= late && Math.max(time, soon) + work + leaving <= latest[to]!) {
          least = added;
          scannedFrom = from;
        }
      }
      if (to === end || (isBounded && departure[to]! > late)) return least;
      from = to;
      entering = leaving;
    }
  };

  /** What customer v adds to a route at best; `scannedFrom` says where. What is known of a route holds until it is changed for good. */
  const priced = (v: number, r: number): number => {
    if (isTouched[r] === 1) return scan(v, r);
    const known = v * vehicles + r;
    if (knownVersion[known] !== version[r]) {
      knownVersion[known] = version[r]!;
      knownAdded[known] = scan(v, r);
      knownFrom[known] = scannedFrom;
    }
    scannedFrom = knownFrom[known]!;
    return knownAdded[known]!;
  };

  /** Tries the routes of those around, the nearest first. A place that would win is skipped with the whole of its route. */
  const putIn = (v: number, blink: number, dice: () => number): boolean => {
    const near = around[v]!;
    let least = NOWHERE;
    let best = -1;
    if (usedRoutes < FEW_ROUTES) return putInAnywhere(v, blink, dice);
    look++;
    for (let i = 1; i < tried; i++) {
      const r = routeOf[near[i]!]!;
      if (r < 0 || lookedAt[r] === look) continue;
      lookedAt[r] = look;
      const added = priced(v, r);
      if (added >= least || dice() < blink) continue;
      least = added;
      best = scannedFrom;
    }
    if (firstEmpty >= 0) {
      const added = priced(v, firstEmpty);
      if (added < least && dice() >= blink) {
        least = added;
        best = scannedFrom;
      }
    }
    if (best < 0) return putInAnywhere(v, blink, dice);
    link(v, best, next[best]!);
    return true;
  };

  const putInAnywhere = (v: number, blink: number, dice: () => number): boolean => {
    let least = NOWHERE;
    let best = -1;
    for (let r = 0; r < vehicles; r++) {
      if (size[r] === 0 && r !== firstEmpty) continue;
      const added = priced(v, r);
      if (added >= least || dice() < blink) continue;
      least = added;
      best = scannedFrom;
    }
    if (best < 0) return false;
    link(v, best, next[best]!);
    return true;
  };

  const keep = () => {
    for (let i = 0; i < touchedCount; i++) {
      const r = touched[i]!;
      isTouched[r] = 0;
      keptLoad[r] = load[r]!;
      keptSize[r] = size[r]!;
      version[r]!++;
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
      key((v) => -distance[v * nodes + n]!),
      key((v) => distance[v * nodes + n]!),
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
    cost: () => cost,
    meanEdge: () => (cost - absent.count() * LEFT_OUT) / Math.max(1, n - absent.count() + usedRoutes),
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
