/*
 * The days of a utility as a search changes them. Over 250 lines because it is the inner loop: one closure over flat memory, read and written a
 * million times a second.
 */

import { carries } from '../constraints/parts';
import { unassignedCents } from '../constraints/unassigned';
import { type Meetings, type Plan, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import { addedCents, copyDriven, type DrivenRoute, drivenRoute, driveOn, emptyDriven } from '../timetable/driven-route';
import type { Evaluation } from '../timetable/evaluation';
import { placeBefore, secondBefore } from '../timetable/timetable';
import { emptyTimetable, type Timetable } from '../timetable/timetable-columns';
import { absentList } from './absent-list';
import { candidateRoutes, writeAllListed, writeCandidateBits, writeDoors } from './day-candidates';
import {
  DOORS,
  FACTS,
  FOUND,
  GRANULAR_FROM,
  gapsOf,
  LATE_STAMP,
  LISTED,
  NEARBY,
  NOWHERE,
  RENEWED_AFTER,
  ROUNDING,
  TRAITS,
  traitsOf,
  UNPRICED,
} from './day-columns';
import { routeMemory, visitMemory } from './day-memory';
import { AROUND, writeDayNeighbours } from './day-neighbours';
import { dayOrders } from './day-orders';
import type { DayRoom } from './day-room';
import { HUNDREDTHS, legsIn } from './legs';
import { isSameOrder, meanEdgeOf, ordersIn, roomFor, snapshotOf } from './live-routes';
import type { Routing, Share } from './routing';
import { searchable } from './searchable';

export type DayRouting = Routing & { readonly plan: () => Plan };

export type DayGround = {
  readonly room: DayRoom;
  /** The plan of an evaluation, to be searched on the routes that are open; what was opened before ends. */
  readonly open: (evaluation: Evaluation, isOpen: (route: number) => boolean) => DayRouting;
};

/**
 * Memory for the days of one problem after another, each no larger than the room. The functions of a search meet the very same arrays in each: the compiler
 * then takes their addresses for granted, where a second set of arrays makes every read a third slower.
 */
export function dayGround(room: DayRoom): DayGround {
  const legs = legsIn(room.places);
  const { slotOf, from: drivesFrom, metresFrom } = legs;
  const { numberOf, slotOfVisit, trialOrder, looks, ...ofVisits } = visitMemory(room);
  const { routeOf, positionOf, price, traits, around, doors, found, listed, age, fresh, candidateBits, isMine } =
    ofVisits;
  const { endPlace, enRoute, gapStart, gapEnd, firstFree, lengths, widest, keptWidest, ...ofRoutes } =
    routeMemory(room);
  const { touched, isTouched, lookedAt, isOthers, version, slotRoute, slotValue, slotPosition, slotSource } = ofRoutes;
  const absent = absentList(room.visits);
  let stamp = 0;

  const live: DrivenRoute[] = [];
  const kept: DrivenRoute[] = [];
  const spare: DrivenRoute[] = [];
  /** What a first look at a position reads, route by route, `FACTS` numbers a position. */
  const facts: Int32Array[] = [];
  const keptFacts: Int32Array[] = [];
  const spareFacts: Int32Array[] = [];
  const known = { inSeconds: 0, inMetres: 0, outSeconds: 0, outMetres: 0 };

  let problem: Problem;
  let meetings: Meetings;
  let trial: Timetable;
  let visits: readonly number[] = [];
  let candidates: readonly Int32Array[] = [];
  let [drivesTo, metresTo] = [drivesFrom, metresFrom];
  let [places, perSecond, perMetre] = [0, 0, 0];
  let [hasParts, hasSpeeds] = [false, false];
  let [routeCount, nearCount, words, stride] = [0, 0, 0, 0];
  let isGranular = false;

  let touchedCount = 0;
  let cost = 0;
  let keptCost = 0;
  /** Routes left unsound by taking something out: possible only where a detour is quicker than the direct way. */
  let unsound = 0;
  let look = 0;
  let lookedUntil = 0;
  let slots = 0;
  let best = 0;
  let bestRoute = -1;
  let bestPosition = -1;

  const isCandidate = (m: number, r: number) => ((candidateBits[m * words + (r >>> 5)]! >>> (r & 31)) & 1) === 1;

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
    const first = t.started < count && t.order[t.started] === enRoute[r] ? t.started + 1 : t.started;
    firstFree[r] = first;
    find(r);
    const { room } = live[r]!;
    const [gapFrom, gapTo] = [gapStart[r]!, gapEnd[r]!];
    let most = 0;
    let to = slotOf[endPlace[r]!]!;
    for (let k = count; k >= first; k--) {
      const next = k < count ? t.order[k]! : -1;
      if (next >= 0) to = slotOfVisit[next]!;
      const from = slotOf[placeBefore(t, k)]!;
      const at = FACTS * k;
      known[at] = from;
      known[at + 1] = to;
      const leave = secondBefore(t, k);
      known[at + 2] = leave;
      const direct = legs.seconds(from, to) * perSecond + metresFrom[from * places + to]! * perMetre;
      known[at + 3] = count === 0 ? 0 : Math.ceil(direct);
      // What follows could be reached so late at the very best.
      const latestNext = (count === 0 ? 0 : next >= 0 ? t.arrival[k]! : t.reach[count]!) + room[k]!;
      known[at + 4] = latestNext;
      const piece =
        leave < gapTo && latestNext > gapFrom ? Math.max(gapFrom - leave, latestNext - gapTo) : latestNext - leave;
      if (piece > most) most = piece;
    }
    widest[r] = most;
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
    lookedUntil = k;
    if (isWhole && service > widest[r]! && !hasSpeeds) return NOWHERE;
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
      const metres = metresTo[from]! + metresFrom[to]!;
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
    const here = slotOfVisit[v]!;
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
      if (!hasSpeeds) {
        const from = facts[r]![FACTS * k]!;
        const to = facts[r]![FACTS * k + 1]!;
        known.inSeconds = legs.seconds(from, here);
        known.inMetres = metresTo[row + from]!;
        known.outSeconds = legs.seconds(here, to);
        known.outMetres = metresFrom[row + to]!;
      }
      const added = addedCents(driven, trial, problem, meetings, trialOrder, k, best, hasSpeeds ? null : known);
      if (added >= best || (blink > 0 && dice() < blink)) continue;
      best = added;
      bestPosition = k;
    }
  };

  const offer = (r: number, value: number, position: number, source: number) => {
    slotRoute[slots] = r;
    slotValue[slots] = value;
    slotPosition[slots] = position;
    slotSource[slots++] = source;
  };

  /** Lists the routes around a visit, and those that set out nearest, with what is known of them. */
  const list = (m: number) => {
    const begin = FOUND * stride * m;
    const end = begin + FOUND * listed[m]!;
    let filled = 0;
    const enter = (r: number) => {
      fresh[filled] = r;
      fresh[filled + 1] = 0;
      for (let at = begin; at < end; at += FOUND) {
        if (found[at] !== r) continue;
        fresh[filled + 1] = found[at + 1]!;
        fresh[filled + 2] = found[at + 2]!;
        fresh[filled + 3] = found[at + 3]!;
      }
      filled += FOUND;
    };
    look++;
    for (let at = AROUND * m + 1; filled < FOUND * NEARBY && at < AROUND * m + nearCount; at++) {
      const r = routeOf[around[at]!]!;
      if (r < 0 || lookedAt[r] === look) continue;
      lookedAt[r] = look;
      if (isOthers[r] === 0 && isCandidate(m, r)) enter(r);
    }
    for (let at = DOORS * m; at < DOORS * (m + 1); at++) {
      const r = doors[at]!;
      if (r < 0 || lookedAt[r] === look) continue;
      lookedAt[r] = look;
      if (isOthers[r] === 0) enter(r);
    }
    for (let i = 0; i < filled; i++) found[begin + i] = fresh[i]!;
    listed[m] = filled / FOUND;
    age[m] = 0;
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
      const source = slotSource[i]!;
      if (source < 0) continue;
      found[source + 2] = slotValue[i]!;
      found[source + 3] = bestPosition;
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

  /** Tries the routes changed just now, where there is room, and those of the visit's list. What was found there holds until an accepted change touches the route. */
  const putIn = (m: number, blink: number, dice: () => number): boolean => {
    const v = visits[m]!;
    const most = Math.min(price[m]! * HUNDREDTHS + ROUNDING, NOWHERE);
    if (isGranular && age[m]!++ >= RENEWED_AFTER) list(m);
    slots = 0;
    for (let i = 0; i < touchedCount; i++) {
      const r = touched[i]!;
      if (!isCandidate(m, r)) continue;
      const value = leastOn(m, v, r);
      if (value < most) offer(r, value, UNPRICED, -1);
    }
    const begin = FOUND * stride * m;
    const end = begin + FOUND * listed[m]!;
    for (let at = begin; at < end; at += FOUND) {
      const r = found[at]!;
      if (isTouched[r] === 1 || isOthers[r] === 1) continue;
      if (found[at + 1] !== version[r]) {
        found[at + 1] = version[r]!;
        found[at + 2] = leastOn(m, v, r);
        found[at + 3] = UNPRICED;
      }
      if (found[at + 2]! < most) offer(r, found[at + 2]!, found[at + 3]!, at);
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
      if (!isSameOrder(kept[r]!, live[r]!)) version[r] = ++stamp;
      kept[r] = live[r]!;
      keptFacts[r] = facts[r]!;
      keptWidest[r] = widest[r]!;
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
      widest[r] = keptWidest[r]!;
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
    for (const m of hardestFirst) {
      slots = 0;
      for (const r of candidates[m]!) offer(r, leastOn(m, visits[m]!, r), UNPRICED, -1);
      choose(m, visits[m]!, 0, () => 1);
      put(m);
    }
  };

  /** Everything the hot functions read of a problem; gives the cents of what stands nowhere and is not searched. */
  const lay = (evaluation: Evaluation, isOpen: (route: number) => boolean) => {
    const { plan } = evaluation;
    const written = legs.write(evaluation.problem);
    ({ places, perSecond, perMetre, to: drivesTo, metresTo } = written);
    problem = { ...evaluation.problem, travel: legs.travel };
    ({ meetings } = plan);
    trial = emptyTimetable(problem);
    const { visit: table, route: routes } = problem;
    routeCount = routes.count;
    hasParts = problem.part.count > 0;
    hasSpeeds = problem.description.travel.speeds !== undefined;
    for (let v = 0; v < table.count; v++) slotOfVisit[v] = slotOf[table.place[v]!]!;
    endPlace.set(routes.endPlace);
    enRoute.set(problem.started.enRoute);
    gapsOf(problem, gapStart, gapEnd);
    for (const list of [live, kept, spare, facts, keptFacts, spareFacts]) list.length = 0;
    plan.orders.forEach((order, r) => {
      live[r] = drivenRoute(problem, meetings, r, Int32Array.from(order));
    });
    const isFrozen = live.map(({ isSteady }, r) => !isSteady || !isOpen(r));
    visits = searchable(problem, plan, (r) => isFrozen[r]!).sort((v, w) => slotOfVisit[v]! - slotOfVisit[w]! || v - w);
    numberOf.fill(-1, 0, table.count);
    visits.forEach((v, m) => {
      numberOf[v] = m;
      price[m] = unassignedCents(problem, v);
      traits.set(traitsOf(problem, v, slotOfVisit[v]! * places), TRAITS * m);
    });
    nearCount = writeDayNeighbours(visits, around, slotOfVisit, written);
    candidates = candidateRoutes(evaluation, visits, isFrozen);
    words = Math.ceil(routeCount / 32);
    writeCandidateBits(candidates, candidateBits, words);
    writeDoors(problem, visits, candidates, DOORS, doors, written);
    isGranular = visits.length >= GRANULAR_FROM;
    stride = isGranular ? LISTED : routeCount;
    listed.fill(0);
    age.fill(RENEWED_AFTER);
    if (stamp > LATE_STAMP) stamp = 0;
    if (!isGranular) writeAllListed(candidates, found, listed, stride);
    version.fill(++stamp, 0, routeCount);
    isTouched.fill(0);
    isOthers.fill(0);
    isMine.fill(1);
    lookedAt.fill(0);
    look = 0;
    unsound = 0;
    const fixed = unassignedVisits(problem, plan).filter((v) => numberOf[v] === -1);
    return fixed.reduce((sum, v) => sum + unassignedCents(problem, v), 0);
  };

  /** Cost, and who stands where, from the live routes alone. */
  const reckon = (fixedCents: number) => {
    absent.clear();
    routeOf.fill(-1, 0, visits.length);
    cost = fixedCents;
    for (let r = 0; r < routeCount; r++) {
      cost += live[r]!.cents;
      facts[r] ??= new Int32Array(FACTS * live[r]!.paid.length);
      survey(r);
      kept[r] = live[r]!;
      keptFacts[r] = facts[r]!;
      keptWidest[r] = widest[r]!;
      version[r] = ++stamp;
    }
    touchedCount = 0;
    for (let m = 0; m < visits.length; m++) if (routeOf[m] === -1) leaveOut(m);
    keptCost = cost;
    absent.keep();
  };

  /** Who stands on a route is of its part; who stands nowhere, of the part of the first route around that could take them. */
  const share = (asked: Share | null) => {
    isOthers.fill(0);
    isMine.fill(1);
    age.fill(RENEWED_AFTER);
    if (asked === null) return;
    const { partOf, part } = asked;
    for (let r = 0; r < routeCount; r++) isOthers[r] = Number(partOf[r] !== part);
    for (let m = 0; m < visits.length; m++) {
      const r = routeOf[m]! >= 0 ? routeOf[m]! : routeAround(m);
      isMine[m] = Number((r >= 0 ? partOf[r] : 0) === part);
    }
  };

  const routeAround = (m: number): number => {
    for (let at = AROUND * m + 1; at < AROUND * m + nearCount; at++) {
      const r = routeOf[around[at]!]!;
      if (r >= 0 && isCandidate(m, r)) return r;
    }
    return candidates[m]![0] ?? -1;
  };

  let views: readonly Int32Array[] = [];
  // Not made anew for each search either: who calls them calls the very same.
  const hot = {
    neighboursOf: (m: number) => views[m]!,
    routeOf: (m: number) => routeOf[m]!,
    mayTake: isCandidate,
    isMine: (m: number) => isMine[m] === 1,
    lengthOf: (r: number) => lengths[r]!,
    cost: () => (unsound > 0 ? Number.POSITIVE_INFINITY : cost),
    planned: () => visits.length - absent.count(),
    takeOut,
    putIn,
    close: () => undefined,
    keep,
    undo,
  };

  let opened = 0;
  const open = (evaluation: Evaluation, isOpen: (route: number) => boolean): DayRouting => {
    const mine = ++opened;
    const fixedCents = lay(evaluation, isOpen);
    reckon(fixedCents);
    const n = visits.length;
    views = Array.from({ length: n }, (_, m) => around.subarray(AROUND * m, AROUND * m + nearCount));
    /** Called seldom, on what was opened last only. */
    const owned = <A extends unknown[], R>(action: (...args: A) => R) => {
      return (...args: A) => {
        if (mine !== opened) throw new Error('this search ended when another began on its memory');
        return action(...args);
      };
    };
    return {
      visits: n,
      routes: routeCount,
      ...hot,
      absent,
      leftOutCost: price,
      orders: dayOrders(problem, visits, price, candidates),
      share: owned(share),
      construct: owned(construct),
      meanEdge: owned(() => meanEdgeOf(live, problem.prices)),
      routesUsed: () => live.reduce((used, { timetable: t }) => used + Number(t.count > 0), 0),
      snapshot: owned(() => snapshotOf(live)),
      adopt: owned((snapshot) => {
        ordersIn(snapshot, routeCount).forEach((order, r) => {
          live[r] = drivenRoute(problem, meetings, r, order.slice());
        });
        reckon(fixedCents);
      }),
      plan: owned(() => ({ orders: live.map(({ timetable: t }) => Array.from(t.order).slice(0, t.count)), meetings })),
    };
  };

  return { room, open };
}
