/*
 * The routes of a benchmark problem as a search changes them. Over 250 lines because it is the inner loop: one closure over flat columns, read and
 * written a million times a second; cut in two, every number would pass through an object.
 */
import type { Routing } from '../search/routing';
import { plainNeighbours } from './plain-neighbours';
import type { PlainProblem } from './plain-problem';

/** From this many customers on, a customer is tried beside its neighbours only. */
const GRANULAR_FROM = 600;
/** Leaving a customer out costs more than any tour of the whole country. */
const LEFT_OUT = 10_000_000;

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

  const absent = new Int32Array(n);
  const placeInAbsent = new Int32Array(n);
  let absentCount = 0;
  const keptAbsent = new Int32Array(n);
  let keptAbsentCount = 0;
  const touched = new Int32Array(vehicles);
  const isTouched = new Uint8Array(vehicles);
  let touchedCount = 0;
  let cost = 0;
  let keptCost = 0;

  const { around, before, after, width } = plainNeighbours(problem);
  const isGranular = n >= GRANULAR_FROM;

  const leaveOut = (v: number) => {
    routeOf[v] = -1;
    placeInAbsent[v] = absentCount;
    absent[absentCount++] = v;
    cost += LEFT_OUT;
  };
  const bringIn = (v: number) => {
    const place = placeInAbsent[v]!;
    const last = absent[--absentCount]!;
    absent[place] = last;
    placeInAbsent[last] = place;
    cost -= LEFT_OUT;
  };
  const keepAbsent = () => {
    keptAbsentCount = absentCount;
    for (let i = 0; i < absentCount; i++) keptAbsent[i] = absent[i]!;
  };
  for (let v = 0; v < n; v++) leaveOut(v);
  keepAbsent();
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
        leaveOut(w);
      }
      w = following;
    }
  };

  const putInAnywhere = (v: number, blink: number, dice: () => number): boolean => {
    const row = v * nodes;
    const mine = demand[v]!;
    const late = due[v]!;
    const soon = ready[v]!;
    const work = service[v]!;
    let best = LEFT_OUT;
    let bestFrom = -1;
    let bestTo = -1;
    let hasTriedEmpty = false;
    for (let r = 0; r < vehicles; r++) {
      if (load[r]! + mine > capacity) continue;
      if (size[r] === 0) {
        if (hasTriedEmpty) continue;
        hasTriedEmpty = true;
      }
      const end = n + r;
      let from = end;
      let entering = distance[row + end]!;
      for (;;) {
        const left = departure[from]!;
        if (left + entering > late && left > late) break;
        const to = next[from]!;
        const leaving = distance[row + to]!;
        const added = entering + leaving - edge[to]!;
        if (added < best) {
          let time = left + entering;
          if (time <= late) {
            if (time < soon) time = soon;
            if (time + work + leaving <= latest[to]! && dice() >= blink) {
              best = added;
              bestFrom = from;
              bestTo = to;
            }
          }
        }
        if (to === end) break;
        from = to;
        entering = leaving;
      }
    }
    if (bestTo < 0) return false;
    link(v, bestFrom, bestTo);
    return true;
  };

  const putInBesideNeighbours = (v: number, blink: number, dice: () => number): boolean => {
    const row = v * nodes;
    const mine = demand[v]!;
    const late = due[v]!;
    const soon = ready[v]!;
    const work = service[v]!;
    let best = LEFT_OUT;
    let bestFrom = -1;
    let bestTo = -1;
    const stop = (v + 1) * width;
    for (let i = v * width; i < stop; i++) {
      const from = before[i]!;
      const r = routeOf[from]!;
      if (r >= 0) {
        const to = next[from]!;
        const entering = distance[row + from]!;
        const leaving = distance[row + to]!;
        const added = entering + leaving - edge[to]!;
        if (added < best && load[r]! + mine <= capacity) {
          let time = departure[from]! + entering;
          if (time <= late) {
            if (time < soon) time = soon;
            if (time + work + leaving <= latest[to]! && dice() >= blink) {
              best = added;
              bestFrom = from;
              bestTo = to;
            }
          }
        }
      }
      const to = after[i]!;
      const s = routeOf[to]!;
      if (s >= 0) {
        const other = previous[to]!;
        const entering = distance[row + other]!;
        const leaving = distance[row + to]!;
        const added = entering + leaving - edge[to]!;
        if (added < best && load[s]! + mine <= capacity) {
          let time = departure[other]! + entering;
          if (time <= late) {
            if (time < soon) time = soon;
            if (time + work + leaving <= latest[to]! && dice() >= blink) {
              best = added;
              bestFrom = other;
              bestTo = to;
            }
          }
        }
      }
    }
    const alone = 2 * distance[row + n]!;
    if (alone < best && canGoAlone(v)) {
      for (let r = 0; r < vehicles; r++) {
        if (size[r] !== 0) continue;
        best = alone;
        bestFrom = n + r;
        bestTo = n + r;
        break;
      }
    }
    if (bestTo < 0) return putInAnywhere(v, blink, dice);
    link(v, bestFrom, bestTo);
    return true;
  };

  const keep = () => {
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
    if (absentCount > 0 || keptAbsentCount > 0) keepAbsent();
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
    cost = keptCost;
    absentCount = keptAbsentCount;
    for (let i = 0; i < absentCount; i++) {
      const v = keptAbsent[i]!;
      absent[i] = v;
      placeInAbsent[v] = i;
      routeOf[v] = -1;
    }
  };

  const key = (of: (v: number) => number) => Float64Array.from({ length: n }, (_, v) => of(v));
  return {
    visits: n,
    routes: vehicles,
    neighboursOf: (v) => around[v]!,
    routeOf: (v) => routeOf[v]!,
    lengthOf: (r) => size[r]!,
    absent,
    absentCount: () => absentCount,
    placeInAbsent,
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
      for (let i = absentCount - 1; i >= 0; i--) putInAnywhere(absent[i]!, 0, () => 1);
    },
    takeOut,
    close: () => {
      for (let i = 0; i < touchedCount; i++) retime(touched[i]!);
    },
    putIn: isGranular ? putInBesideNeighbours : putInAnywhere,
    cost: () => cost,
    meanEdge: () => (cost - absentCount * LEFT_OUT) / Math.max(1, n - absentCount + routesUsed()),
    planned: () => n - absentCount,
    routesUsed,
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
      let r = 0;
      for (const v of snapshot) {
        if (v === -1) r++;
        else link(v, previous[n + r]!, n + r);
      }
      keep();
    },
  };

  function canGoAlone(v: number): boolean {
    const drive = distance[v * nodes + n]!;
    const start = Math.max(ready[n]! + drive, ready[v]!);
    return demand[v]! <= capacity && start <= due[v]! && start + service[v]! + drive <= due[n]!;
  }

  function routesUsed(): number {
    let used = 0;
    for (let r = 0; r < vehicles; r++) if (size[r] !== 0) used++;
    return used;
  }

  function routeCost(r: number): number {
    const end = n + r;
    let sum = edge[end]!;
    for (let v = next[end]!; v !== end; v = next[v]!) sum += edge[v]!;
    return sum;
  }
}
