/*
 * The days of a utility as a search changes them. Over 250 lines because it is the inner loop: one closure over flat columns, read and written a
 * million times a second.
 */

import { carries } from '../constraints/parts';
import { unassignedCents } from '../constraints/unassigned';
import { isAdmitted, isInReach } from '../insertion/best-position';
import { firstDue } from '../model/due-table';
import { type Plan, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import { addedCents, copyDriven, type DrivenRoute, drivenRoute, driveOn, emptyDriven } from '../timetable/driven-route';
import type { Evaluation } from '../timetable/evaluation';
import { placeBefore, secondBefore } from '../timetable/timetable';
import { emptyTimetable, widened } from '../timetable/timetable-columns';
import { NEVER } from '../whole';
import { absentList } from './absent-list';
import { dayNeighbours } from './day-neighbours';
import { HUNDREDTHS, legsOf, travelBy } from './legs';
import type { Routing } from './routing';
import { searchable } from './searchable';

export type DayRouting = Routing & { readonly plan: () => Plan };

/** From this many visits on, a visit is tried on the routes of those around and on the nearest few only. */
const GRANULAR_FROM = 300;

/**
 * The plan of an evaluation, to be searched. What is pinned, begun, shared by a crew or awaited by a pinned visit stays in its place on its route; the
 * rest moves. A route that is not open, or not steady (lateness is no reason, once `tolerating`), is left as it is. Costs are those of `planCents`, to the cent.
 */
export function dayRouting(evaluation: Evaluation, isOpen: (route: number) => boolean = () => true): DayRouting {
  const { plan } = evaluation;
  const legs = legsOf(evaluation.problem);
  const problem: Problem = { ...evaluation.problem, travel: travelBy(legs) };
  const { visit: table, route: routes, prices } = problem;
  const { meetings } = plan;
  const live: DrivenRoute[] = plan.orders.map((order, r) => drivenRoute(problem, meetings, r, Int32Array.from(order)));
  const isFrozen = live.map(({ isSteady }, r) => !isSteady || !isOpen(r));
  const slot = (v: number) => legs.slotOf[table.place[v]!]!;
  const visits = searchable(problem, plan, (r) => isFrozen[r]!).sort((v, w) => slot(v) - slot(w) || v - w);
  const n = visits.length;
  const numberOf = new Int32Array(table.count).fill(-1);
  visits.forEach((v, m) => {
    numberOf[v] = m;
  });
  const hasParts = problem.part.count > 0;
  const hasSpeeds = problem.description.travel.speeds !== undefined;

  const kept: DrivenRoute[] = [...live];
  const spare: DrivenRoute[] = [];
  const trial = emptyTimetable(problem);
  const trialOrder = new Int32Array(table.count + 1);
  /** What a first look at a position reads, route by route, `FACTS` numbers a position. */
  const facts: Int32Array[] = live.map((driven) => new Int32Array(FACTS * driven.paid.length));
  const keptFacts = [...facts];
  const spareFacts: Int32Array[] = [];
  const firstFree = new Int32Array(routes.count);
  const { places, slotOf, to: drivesTo, from: drivesFrom, perSecond, perMetre } = legs;
  const known = hasSpeeds ? null : { inSeconds: 0, inMetres: 0, outSeconds: 0, outMetres: 0 };

  const routeOf = new Int32Array(n).fill(-1);
  const positionOf = new Int32Array(n).fill(-1);
  const fixedCents = unassignedVisits(problem, plan)
    .filter((v) => numberOf[v] === -1)
    .reduce((sum, v) => sum + unassignedCents(problem, v), 0);
  const price = Float64Array.from(visits, (v) => unassignedCents(problem, v));

  const absent = absentList(n);
  const touched = new Int32Array(routes.count);
  const isTouched = new Uint8Array(routes.count);
  let touchedCount = 0;
  let cost = fixedCents;
  let keptCost = 0;
  /** Routes left unsound by taking something out: possible only where a detour is quicker than the direct way. */
  let unsound = 0;

  const around = dayNeighbours(problem, legs, visits);
  const isGranular = n >= GRANULAR_FROM;
  const candidates = visits.map((v) =>
    Int32Array.from(
      Array.from({ length: routes.count }, (_, r) => r).filter(
        (r) => !isFrozen[r] && isInReach(evaluation, r, v) && isAdmitted(evaluation, r, v),
      ),
    ),
  );
  const isCandidate = candidateBits();
  const doors = isGranular ? candidates.map((list, m) => nearestDoors(list, visits[m]!)) : [];

  /** Changes whenever a kept route does; and what was found of a visit on a route at a version, `FOUND` numbers each. */
  const version = new Int32Array(routes.count).fill(1);
  const found = new Int32Array(n * routes.count <= MOST_CELLS ? FOUND * n * routes.count : 0);
  const lookedAt = new Int32Array(routes.count);
  let look = 0;
  const looks = new Int32Array(table.count + 2);
  let lookedUntil = 0;
  /** The one gap of a shift cut in two; where there is none, or more, no first look minds it. */
  const gapStart = new Int32Array(routes.count).fill(NEVER);
  const gapEnd = new Int32Array(routes.count).fill(-NEVER);
  for (let r = 0; r < routes.count; r++) {
    const s = routes.spanFrom[r]!;
    if (routes.spanFrom[r + 1]! - s !== 2) continue;
    gapStart[r] = routes.spanEnd[s]!;
    gapEnd[r] = routes.spanStart[s + 1]!;
  }
  const traits = traitsOf();
  const lengths = new Int32Array(routes.count);

  const leaveOut = (m: number) => {
    routeOf[m] = -1;
    absent.add(m);
    cost += price[m]!;
  };
  const bringIn = (m: number) => {
    absent.remove(m);
    cost -= price[m]!;
  };

  /** Who stands on a route, and where. */
  const find = (r: number) => {
    const { order, count } = live[r]!.timetable;
    lengths[r] = count;
    for (let k = 0; k < count; k++) {
      const m = numberOf[order[k]!]!;
      if (m < 0) continue;
      routeOf[m] = r;
      positionOf[m] = k;
    }
  };

  /** Positions of a route just laid, and what a first look at each reads. */
  const survey = (r: number) => {
    const { timetable: t } = live[r]!;
    const { count } = t;
    if (facts[r]!.length < FACTS * (count + 1)) facts[r] = new Int32Array(2 * FACTS * (count + 1));
    const known = facts[r]!;
    const first = t.started < count && t.order[t.started] === problem.started.enRoute[r] ? t.started + 1 : t.started;
    firstFree[r] = first;
    lengths[r] = count;
    const { room } = live[r]!;
    let to = 2 * slotOf[routes.endPlace[r]!]!;
    for (let k = count; k >= first; k--) {
      const next = k < count ? t.order[k]! : -1;
      if (next >= 0) {
        to = 2 * slot(next);
        const m = numberOf[next]!;
        if (m >= 0) {
          routeOf[m] = r;
          positionOf[m] = k;
        }
      }
      const from = 2 * slotOf[placeBefore(t, k)]!;
      const at = FACTS * k;
      known[at] = from;
      known[at + 1] = to;
      known[at + 2] = secondBefore(t, k);
      const direct = from * places + to;
      known[at + 3] = count === 0 ? 0 : Math.ceil(drivesFrom[direct]! * perSecond + drivesFrom[direct + 1]! * perMetre);
      // What follows could be reached so late at the very best.
      known[at + 4] = (count === 0 ? 0 : next >= 0 ? t.arrival[k]! : t.reach[count]!) + room[k]!;
    }
  };

  const touch = (r: number) => {
    if (isTouched[r] === 1) return;
    isTouched[r] = 1;
    touched[touchedCount++] = r;
    const fresh = spare.pop() ?? emptyDriven(problem);
    copyDriven(kept[r]!, fresh);
    live[r] = fresh;
    facts[r] = spareFacts.pop() ?? new Int32Array(facts[r]!.length);
  };

  const relay = (r: number, from: number) => {
    const driven = live[r]!;
    cost -= driven.cents;
    if (!driven.isSteady) unsound--;
    driveOn(driven, from);
    cost += driven.cents;
    if (!driven.isSteady) unsound++;
    survey(r);
  };

  const takeOut = (m: number, length: number, spared: number, dice: () => number) => {
    const r = routeOf[m]!;
    const { timetable: t } = live[r]!;
    const back = positionOf[m]!;
    const reach = length + spared;
    const lowest = Math.max(0, back - reach + 1);
    const highest = Math.min(back, t.count - reach);
    const start = lowest + Math.floor(dice() * (highest - lowest + 1));
    const head = spared > 0 ? 1 + Math.floor(dice() * (length - 1)) : length;
    touch(r);
    const { timetable } = live[r]!;
    const order = timetable.order as Int32Array;
    let at = start;
    for (let k = start; k < t.count; k++) {
      const i = k - start;
      const mine = numberOf[order[k]!]!;
      const goes = i < reach && (i < head || i >= head + spared) && mine >= 0;
      if (goes) leaveOut(mine);
      else order[at++] = order[k]!;
    }
    timetable.count = at;
    relay(r, start);
  };

  let best = 0;
  let bestRoute = -1;
  let bestPosition = -1;

  /**
   * A first look at all positions of a route, up to `lookedUntil`: the least each can cost, in hundredths, by the drives and the soonest arrival; `NOWHERE` where
   * no time can be found. Gives the least of all.
   */
  const lookAlong = (m: number, r: number): number => {
    const fact = facts[r]!;
    const count = lengths[r]!;
    const gapFrom = gapStart[r]!;
    const gapTo = gapEnd[r]!;
    const mine = TRAITS * m;
    const row = traits[mine]!;
    const service = traits[mine + 1]!;
    const soonest = traits[mine + 2]!;
    const latest = traits[mine + 3]!;
    const waitsFrom = traits[mine + 4]!;
    const perHour = traits[mine + 5]!;
    const isWhole = traits[mine + 6] === 1;
    let least = NOWHERE;
    let k = firstFree[r]!;
    for (let at = FACTS * k; k <= count; k++, at += FACTS) {
      const leave = fact[at + 2]!;
      if (leave > latest) break;
      looks[k] = NOWHERE;
      const latestNext = fact[at + 4]!;
      // Without a drive first: where nothing fits however near, the matrix need not be waited for.
      let time = Math.max(leave, soonest);
      if (time < gapTo && time + service > gapFrom && isWhole) time = gapTo;
      if (time + service > latestNext && !hasSpeeds) continue;
      const from = row + fact[at]!;
      const to = row + fact[at + 1]!;
      const inSeconds = drivesTo[from]!;
      const outSeconds = drivesFrom[to]!;
      if (!hasSpeeds) {
        time = (leave < gapTo && leave + inSeconds > gapFrom ? gapTo : leave) + inSeconds;
        if (time < soonest) time = soonest;
        if (time < gapTo && time + service > gapFrom && isWhole) time = gapTo;
        const end = time + service;
        if ((end < gapTo && end + outSeconds > gapFrom ? gapTo : end) + outSeconds > latestNext) continue;
      }
      if (time > latest) continue;
      const wait = time > waitsFrom ? ((time - waitsFrom) * perHour) / 36 : 0;
      const metres = drivesTo[from + 1]! + drivesFrom[to + 1]!;
      const value = Math.floor((inSeconds + outSeconds) * perSecond + metres * perMetre + wait) - fact[at + 3]!;
      looks[k] = value;
      if (value < least) least = value;
    }
    lookedUntil = k;
    return least;
  };

  const leastOn = (m: number, v: number, r: number): number =>
    hasParts && !carries(live[r]!.timetable, v) ? NOWHERE : lookAlong(m, r);

  /** The cheapest position of a route under a price, priced to the cent: `best` and `bestPosition`. The cheapest looking are tried first. */
  const priceOn = (m: number, v: number, r: number, under: number, blink: number, dice: () => number) => {
    const driven = live[r]!;
    const { order, count } = driven.timetable;
    const row = traits[TRAITS * m]!;
    const first = firstFree[r]!;
    best = under;
    bestPosition = -1;
    lookAlong(m, r);
    for (;;) {
      let k = -1;
      let lowest = Math.min(best * HUNDREDTHS + ROUNDING, NOWHERE);
      for (let j = first; j < lookedUntil; j++) {
        if (looks[j]! >= lowest) continue;
        lowest = looks[j]!;
        k = j;
      }
      if (k < 0) return;
      looks[k] = NOWHERE;
      for (let j = 0; j < k; j++) trialOrder[j] = order[j]!;
      trialOrder[k] = v;
      for (let j = k; j < count; j++) trialOrder[j + 1] = order[j]!;
      if (known !== null) {
        const from = row + facts[r]![FACTS * k]!;
        const to = row + facts[r]![FACTS * k + 1]!;
        known.inSeconds = drivesTo[from]!;
        known.inMetres = drivesTo[from + 1]!;
        known.outSeconds = drivesFrom[to]!;
        known.outMetres = drivesFrom[to + 1]!;
      }
      const added = addedCents(driven, trial, problem, meetings, trialOrder, k, best, known);
      if (added >= best || (blink > 0 && dice() < blink)) continue;
      best = added;
      bestPosition = k;
    }
  };

  /** Routes a visit may go to, each with what it costs there: at least, or (`isPriced`) to the cent. */
  const slotRoute = new Int32Array(routes.count);
  const slotValue = new Int32Array(routes.count);
  const slotPosition = new Int32Array(routes.count);
  let slots = 0;

  /** What is known of a visit on a route holds until an accepted change touches the route. */
  const offer = (m: number, v: number, r: number, most: number) => {
    const at = FOUND * (m * routes.count + r);
    const isKept = isTouched[r] === 0 && at < found.length;
    if (isKept && found[at] !== version[r]) {
      found[at] = version[r]!;
      found[at + 1] = leastOn(m, v, r);
      found[at + 2] = UNPRICED;
    }
    const value = isKept ? found[at + 1]! : leastOn(m, v, r);
    if (value >= most) return;
    slotRoute[slots] = r;
    slotValue[slots] = value;
    slotPosition[slots++] = isKept ? found[at + 2]! : UNPRICED;
  };

  /** Takes the cheapest route, pricing those that look cheaper than what is priced; a winner is skipped with probability `blink`. */
  const choose = (m: number, v: number, blink: number, dice: () => number) => {
    bestRoute = -1;
    for (;;) {
      let i = -1;
      let lowest = Math.min(price[m]! * HUNDREDTHS, NOWHERE);
      for (let j = 0; j < slots; j++) {
        const value = slotPosition[j] !== UNPRICED ? slotValue[j]! : slotValue[j]! - ROUNDING;
        if (value >= lowest) continue;
        lowest = value;
        i = j;
      }
      if (i < 0) return;
      const r = slotRoute[i]!;
      if (slotPosition[i] !== UNPRICED) {
        if (dice() >= blink) {
          bestRoute = r;
          bestPosition = slotPosition[i]!;
          return;
        }
        slotValue[i] = NOWHERE;
        continue;
      }
      priceOn(m, v, r, price[m]!, isTouched[r] === 1 ? blink : 0, dice);
      slotValue[i] = bestPosition < 0 ? NOWHERE : Math.min(best * HUNDREDTHS, NOWHERE);
      slotPosition[i] = bestPosition;
      const at = FOUND * (m * routes.count + r);
      if (isTouched[r] === 0 && at < found.length) {
        found[at + 1] = slotValue[i]!;
        found[at + 2] = bestPosition;
      }
    }
  };

  const put = (m: number): boolean => {
    if (bestRoute < 0) return false;
    bringIn(m);
    touch(bestRoute);
    const { timetable: t } = live[bestRoute]!;
    roomFor(live[bestRoute]!, t.count + 1);
    const order = t.order as Int32Array;
    order.copyWithin(bestPosition + 1, bestPosition, t.count);
    order[bestPosition] = visits[m]!;
    t.count++;
    relay(bestRoute, bestPosition);
    return true;
  };

  const putInAnywhere = (m: number, blink: number, dice: () => number): boolean => {
    const v = visits[m]!;
    const most = Math.min(price[m]! * HUNDREDTHS + ROUNDING, NOWHERE);
    slots = 0;
    for (const r of candidates[m]!) offer(m, v, r, most);
    choose(m, v, blink, dice);
    return put(m);
  };

  const putInNearby = (m: number, blink: number, dice: () => number): boolean => {
    const v = visits[m]!;
    const most = Math.min(price[m]! * HUNDREDTHS + ROUNDING, NOWHERE);
    const near = around[m]!;
    const tried = Math.min(near.length, TRIED);
    slots = 0;
    look++;
    for (let i = 1; i < tried; i++) {
      const r = routeOf[near[i]!]!;
      if (r < 0 || lookedAt[r] === look) continue;
      lookedAt[r] = look;
      if (isCandidate(m, r)) offer(m, v, r, most);
    }
    for (const r of doors[m]!) {
      if (lookedAt[r] === look) continue;
      lookedAt[r] = look;
      offer(m, v, r, most);
    }
    choose(m, v, blink, dice);
    return put(m);
  };

  const keep = () => {
    for (let i = 0; i < touchedCount; i++) {
      const r = touched[i]!;
      isTouched[r] = 0;
      spare.push(kept[r]!);
      spareFacts.push(keptFacts[r]!);
      kept[r] = live[r]!;
      keptFacts[r] = facts[r]!;
      version[r]!++;
    }
    touchedCount = 0;
    keptCost = cost;
    absent.keep();
  };

  const undo = () => {
    absent.undo();
    for (let i = 0; i < absent.count(); i++) routeOf[absent.list[i]!] = -1;
    for (let i = 0; i < touchedCount; i++) {
      const r = touched[i]!;
      isTouched[r] = 0;
      spare.push(live[r]!);
      spareFacts.push(facts[r]!);
      live[r] = kept[r]!;
      facts[r] = keptFacts[r]!;
      find(r);
    }
    touchedCount = 0;
    cost = keptCost;
    unsound = 0;
  };

  const construct = () => {
    const hardestFirst = Array.from(absent.list.subarray(0, absent.count())).sort(
      (a, b) => price[b]! - price[a]! || candidates[a]!.length - candidates[b]!.length || a - b,
    );
    for (const m of hardestFirst) putInAnywhere(m, 0, () => 1);
  };

  for (const driven of live) cost += driven.cents;
  for (let r = 0; r < routes.count; r++) {
    survey(r);
    keptFacts[r] = facts[r]!;
  }
  for (let m = 0; m < n; m++) if (routeOf[m] === -1) leaveOut(m);
  keptCost = cost;
  absent.keep();

  const key = (of: (v: number, m: number) => number) => Float64Array.from({ length: n }, (_, m) => of(visits[m]!, m));
  return {
    visits: n,
    routes: routes.count,
    neighboursOf: (m) => around[m]!,
    routeOf: (m) => routeOf[m]!,
    mayTake: isCandidate,
    lengthOf: (r) => live[r]!.timetable.count,
    absent,
    leftOutCost: price,
    orders: [
      key(() => 0),
      key((v) => -table.serviceSeconds[v]!),
      key((_, m) => -price[m]!),
      key((_, m) => candidates[m]!.length),
      key((v) => table.windowEnd[v]! - table.windowStart[v]!),
      key((v) => table.windowStart[v]!),
      key((v) => firstDue(problem.due, v, table.latestArrival[v]!)),
    ],
    construct,
    takeOut,
    close: () => undefined,
    putIn: isGranular ? putInNearby : putInAnywhere,
    cost: () => (unsound > 0 ? Number.POSITIVE_INFINITY : cost),
    meanEdge: () => {
      let cents = 0;
      let legs = 1;
      for (const { timetable: t } of live) {
        if (t.count === 0) continue;
        cents +=
          (t.driveSeconds * prices.travelCentsPerHour) / 3600 + (t.driveMetres * prices.travelCentsPerKilometre) / 1000;
        legs += t.count + 1;
      }
      return cents / legs;
    },
    planned: () => n - absent.count(),
    routesUsed: () => live.reduce((used, { timetable: t }) => used + Number(t.count > 0), 0),
    keep,
    undo,
    snapshot: () => {
      const all = new Int32Array(routes.count + live.reduce((sum, { timetable: t }) => sum + t.count, 0));
      let at = 0;
      for (const { timetable: t } of live) {
        all[at++] = t.count;
        for (let k = 0; k < t.count; k++) all[at++] = t.order[k]!;
      }
      return all;
    },
    adopt: (snapshot) => {
      let at = 0;
      absent.clear();
      routeOf.fill(-1);
      cost = fixedCents;
      for (let r = 0; r < routes.count; r++) {
        const count = snapshot[at++]!;
        live[r] = drivenRoute(problem, meetings, r, snapshot.slice(at, at + count));
        kept[r] = live[r]!;
        version[r]!++;
        at += count;
        cost += live[r]!.cents;
        survey(r);
        keptFacts[r] = facts[r]!;
      }
      touchedCount = 0;
      for (let m = 0; m < n; m++) if (routeOf[m] === -1) leaveOut(m);
      keep();
    },
    plan: () => ({ orders: live.map(({ timetable: t }) => orderOf(t)), meetings }),
  };

  function traitsOf(): Int32Array {
    const columns = new Int32Array(TRAITS * n);
    visits.forEach((v, m) => {
      const soonest = Math.max(table.windowStart[v]!, table.release[v]!);
      const own = [2 * slot(v) * places, table.serviceSeconds[v]!, soonest, table.latestArrival[v]!];
      const waits = [Math.max(0, table.release[v]!), table.delayCentsPerHour[v]!, 1 - table.maySpanBreak[v]!];
      columns.set([...own, ...waits], TRAITS * m);
    });
    return columns;
  }

  function candidateBits(): (m: number, r: number) => boolean {
    const words = Math.ceil(routes.count / 32);
    const bits = new Uint32Array(n * words);
    candidates.forEach((list, m) => {
      for (const r of list) bits[m * words + (r >>> 5)]! |= 1 << (r & 31);
    });
    return (m, r) => ((bits[m * words + (r >>> 5)]! >>> (r & 31)) & 1) === 1;
  }

  /** The routes whose start is nearest, of those that may take it. */
  function nearestDoors(list: Int32Array, v: number): Int32Array {
    const row = slot(v) * places;
    const from = (r: number) => drivesTo[2 * (row + slotOf[routes.startPlace[r]!]!)]!;
    return [...list].sort((a, b) => from(a) - from(b) || a - b).slice(0, DOORS) as unknown as Int32Array;
  }
}

const DOORS = 20;
/** A visit is tried on the routes of so many who lie around. */
const TRIED = 40;
const NOWHERE = 2_000_000_000;
/** Of more visits times routes nothing is remembered: 100 megabytes. */
const MOST_CELLS = 6_000_000;

/** Place before, place after, second one may leave, cost of the direct way, the latest second at which what follows may be reached. */
const FACTS = 5;

/** Row of the drives, work, soonest and latest arrival, second the wait counts from and its price, whether it must be over before a break. */
const TRAITS = 8;

/** Version of the route, cost, position: −1 where nothing fits, `UNPRICED` while the cost is the least there can be. */
const FOUND = 4;
const UNPRICED = -2;

/** A route's drives are rounded together, to the nearest cent each for time and way; a first look is rounded once. */
const ROUNDING = 2 * HUNDREDTHS;

const orderOf = (t: { readonly order: ArrayLike<number>; readonly count: number }) =>
  Array.from({ length: t.count }, (_, k) => t.order[k]!);

function roomFor(driven: DrivenRoute, count: number): void {
  const { timetable: t } = driven;
  if (t.order.length < count) t.order = widened(t.order as Int32Array, 2 * count);
}
