import { Malformed } from '@/planning/model/malformed';
import type { RouteDescription, Span, VisitDescription } from '@/planning/model/problem-description';
import { estimatedLeg } from '@/planning/model/road-estimate';
import type { TravelData } from '@/planning/model/travel-data';
import { NEVER } from '@/planning/whole';
import { checkCircles } from './circles';

type Told = {
  readonly routes: readonly RouteDescription[];
  readonly visits: readonly VisitDescription[];
  readonly travel: TravelData;
  readonly prices: { readonly unassignedCents: number };
};

/** Longer than anything planned, and short enough that a day of them added up still fits 32 bits. */
export const MOST_SECONDS = 10_000_000;

/** Throws `Malformed`, naming the field, where times run backwards, one person is in two places at once, or visits wait for each other. */
export function checkContradictions({ routes, visits, travel, prices }: Told): void {
  routes.forEach(checkShift);
  checkOverlaps(routes);
  const technicians = new Set(routes.map(({ technicianKey }) => technicianKey));
  visits.forEach((visit, v) => {
    checkTimes(visit, `visits[${v}]`);
    const { pin, unassignedCents, priority = 1 } = visit;
    if (pin?.technicianKey !== undefined && !technicians.has(pin.technicianKey))
      throw new Malformed(`visits[${v}].pin.technicianKey: no route has the technician ${pin.technicianKey}`);
    if (unassignedCents === undefined && priority * prices.unassignedCents > NEVER)
      throw new Malformed(`visits[${v}].priority: times prices.unassignedCents it is more than ${NEVER}`);
  });
  checkDriven(visits);
  checkParts(visits);
  checkCircles(visits);
  checkDrives(routes, visits, travel);
}

function checkShift({ shift, absences = [] }: RouteDescription, r: number): void {
  shift.forEach((span, i) => {
    checkSpan(span, `routes[${r}].shift[${i}]`);
    const before = shift[i - 1];
    if (before && span.startSecond < before.endSecond)
      throw new Malformed(`routes[${r}].shift[${i}].startSecond: begins before the span in front of it ends`);
  });
  absences.forEach((span, i) => {
    checkSpan(span, `routes[${r}].absences[${i}]`);
  });
}

function checkSpan({ startSecond, endSecond }: Span, field: string): void {
  if (endSecond <= startSecond) throw new Malformed(`${field}.endSecond: must come after its startSecond`);
}

function checkOverlaps(routes: readonly RouteDescription[]): void {
  const seen = new Map<string, number[]>();
  routes.forEach(({ technicianKey, shift }, r) => {
    const [from, until] = [shift[0]?.startSecond ?? 0, shift.at(-1)?.endSecond ?? 0];
    const own = seen.get(technicianKey) ?? [];
    for (const other of own) {
      const { shift: taken = [] } = routes[other] ?? {};
      if (from < (taken.at(-1)?.endSecond ?? 0) && (taken[0]?.startSecond ?? 0) < until)
        throw new Malformed(`routes[${r}].shift: ${technicianKey} is on routes[${other}] meanwhile`);
    }
    seen.set(technicianKey, [...own, r]);
  });
}

function checkTimes({ window, releaseSecond, progress }: VisitDescription, visit: string): void {
  if (window && window.endSecond < window.startSecond)
    throw new Malformed(`${visit}.window.endSecond: must not come before its startSecond`);
  if (window && releaseSecond !== undefined && releaseSecond > window.endSecond)
    throw new Malformed(`${visit}.releaseSecond: must not come after the end of its window`);
  if (progress?.state === 'done' && progress.finishedSecond < progress.arrivedSecond)
    throw new Malformed(`${visit}.progress.finishedSecond: must not come before its arrivedSecond`);
}

/** Nobody drives to two visits at once. Whatever else people recorded is believed, even where it overlaps. */
function checkDriven(visits: readonly VisitDescription[]): void {
  const driven = new Map<string, string>();
  visits.forEach(({ key, progress }, v) => {
    if (progress?.state !== 'enRoute') return;
    progress.routeKeys.forEach((routeKey, i) => {
      const other = driven.get(routeKey);
      if (other !== undefined)
        throw new Malformed(`visits[${v}].progress.routeKeys[${i}]: ${routeKey} is on the way to ${other} already`);
      driven.set(routeKey, key);
    });
  });
}

function checkParts(visits: readonly VisitDescription[]): void {
  const taken = new Set<string>();
  visits.forEach(({ works }, v) => {
    if (!works) return;
    const part = JSON.stringify([works.key, works.part]);
    if (taken.has(part)) throw new Malformed(`visits[${v}].works.part: ${works.key} has a part ${works.part} already`);
    taken.add(part);
  });
}

/** Every place has a row, and what is estimated does not take for ever from one end of the map to the other. */
function checkDrives(routes: readonly RouteDescription[], visits: readonly VisitDescription[], travel: TravelData) {
  const places = [
    ...visits.map(({ place }, v) => ({ field: `visits[${v}].place`, place })),
    ...routes.flatMap(({ startPlace, endPlace, lastSeen }, r) => [
      { field: `routes[${r}].startPlace`, place: startPlace },
      { field: `routes[${r}].endPlace`, place: endPlace },
      ...(lastSeen ? [{ field: `routes[${r}].lastSeen.place`, place: lastSeen.place }] : []),
    ]),
  ];
  if (travel.kind === 'matrix') {
    const rows = new Set(travel.places.map(({ lon, lat }) => `${lon},${lat}`));
    const missing = places.find(({ place: { lon, lat } }) => !rows.has(`${lon},${lat}`));
    if (missing) throw new Malformed(`${missing.field}: is not among travel.places`);
    return;
  }
  if (places.length === 0) return;
  const bound = (extreme: (a: number, b: number) => number) => {
    const [lon, lat] = (['lon', 'lat'] as const).map((axis) =>
      places.map(({ place }) => place[axis]).reduce((a, b) => extreme(a, b)),
    );
    return { lon: lon ?? 0, lat: lat ?? 0 };
  };
  const { seconds } = estimatedLeg(travel, bound(Math.min), bound(Math.max));
  if (seconds > MOST_SECONDS)
    throw new Malformed(
      `travel: from one end of the map to the other would take ${seconds} seconds, over ${MOST_SECONDS}`,
    );
}
