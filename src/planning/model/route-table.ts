import { groupedBy } from '../grouped-by';
import { NEVER, whole } from '../whole';
import type { Numbering } from './numbering';
import type { RouteDescription, Span } from './problem-description';
import { workingSpans } from './working-spans';

/** The routes as columns. Spans of route r are the rows `spanFrom[r]` to `spanFrom[r + 1]`; a route absent all day has one empty span. */
export type RouteTable = {
  readonly count: number;
  readonly keys: readonly string[];
  readonly technician: Int32Array;
  readonly day: Int32Array;
  readonly startPlace: Int32Array;
  readonly endPlace: Int32Array;
  readonly spanFrom: Int32Array;
  readonly spanStart: Int32Array;
  readonly spanEnd: Int32Array;
  /** The last second of the last span. */
  readonly latestEnd: Int32Array;
  /** From the first second announced to the last, overtime included, whoever is absent. */
  readonly announcedStart: Int32Array;
  readonly announcedEnd: Int32Array;
  /** 1 when absences leave nothing of the shift. */
  readonly absent: Uint8Array;
  /** Overtime is counted from here. */
  readonly regularEnd: Int32Array;
  readonly overtimeCentsPerHour: Int32Array;
  /** NEVER where none is said. */
  readonly fairShareSeconds: Int32Array;
  /** −1 on an ordinary shift. */
  readonly callOutCents: Int32Array;
  /** −1 when unknown. */
  readonly lastSeenPlace: Int32Array;
  readonly lastSeenSecond: Int32Array;
};

export function routeTable(routes: readonly RouteDescription[], numbering: Numbering): RouteTable {
  for (const route of routes) checkRoute(route);
  const overtimes = overtimeSeconds(routes);
  const spans = routes.map((route, r) => workingSpans(route, overtimes[r]!));
  const absent = Uint8Array.from(spans, (list) => (list.length === 0 ? 1 : 0));
  const rows = spans.map((list, r) => (list.length > 0 ? list : [emptySpanAt(firstSecond(routes[r]!))]));
  const column = (value: (route: RouteDescription) => number) => Int32Array.from(routes, value);
  const spanFrom = new Int32Array(routes.length + 1);
  rows.forEach((list, r) => {
    spanFrom[r + 1] = spanFrom[r]! + list.length;
  });
  return {
    count: routes.length,
    keys: routes.map((route) => route.key),
    technician: column((route) => numbering.technicians.get(route.technicianKey)!),
    day: column((route) => route.day),
    startPlace: column((route) => numbering.place(route.startPlace)),
    endPlace: column((route) => numbering.place(route.endPlace)),
    spanFrom,
    spanStart: Int32Array.from(rows.flat(), (span) => span.startSecond),
    spanEnd: Int32Array.from(rows.flat(), (span) => span.endSecond),
    latestEnd: Int32Array.from(rows, (list) => list.at(-1)!.endSecond),
    announcedStart: column(firstSecond),
    announcedEnd: column((route) => lastSecond(route) + (route.overtimeLimitSeconds ?? 0)),
    absent,
    regularEnd: column(lastSecond),
    overtimeCentsPerHour: column((route) => route.overtimeCentsPerHour ?? 0),
    fairShareSeconds: column((route) => route.fairShareSeconds ?? NEVER),
    callOutCents: column((route) => route.onCall?.callOutCents ?? -1),
    lastSeenPlace: column((route) => (route.lastSeen ? numbering.place(route.lastSeen.place) : -1)),
    lastSeenSecond: column((route) => route.lastSeen?.second ?? -NEVER),
  };
}

/** The overtime each route really has: it stops where the same technician's next route starts. Throws when two shifts overlap. */
function overtimeSeconds(routes: readonly RouteDescription[]): number[] {
  const ofTechnician = groupedBy(routes, (route) => route.technicianKey);
  return routes.map((route) => {
    const end = lastSecond(route);
    let overtime = route.overtimeLimitSeconds ?? 0;
    for (const other of ofTechnician.get(route.technicianKey)!) {
      if (other === route) continue;
      const start = firstSecond(other);
      if (start >= end) overtime = Math.min(overtime, start - end);
      else if (lastSecond(other) > firstSecond(route)) {
        throw new Error(`routes ${route.key} and ${other.key} of technician ${route.technicianKey} overlap`);
      }
    }
    return overtime;
  });
}

const firstSecond = (route: RouteDescription) => Math.min(...route.shift.map((span) => span.startSecond));
const lastSecond = (route: RouteDescription) => Math.max(...route.shift.map((span) => span.endSecond));
const emptySpanAt = (second: number): Span => ({ startSecond: second, endSecond: second });

function checkRoute(route: RouteDescription): void {
  if (route.shift.length === 0) throw new Error(`route ${route.key} has no shift`);
  for (const { startSecond, endSecond } of [...route.shift, ...(route.absences ?? [])]) {
    whole(`a span of route ${route.key}`, startSecond);
    whole(`a span of route ${route.key}`, endSecond, startSecond + 1);
  }
  whole(`day of route ${route.key}`, route.day, 0);
  whole(`overtimeLimitSeconds of route ${route.key}`, route.overtimeLimitSeconds ?? 0, 0);
  whole(`overtimeCentsPerHour of route ${route.key}`, route.overtimeCentsPerHour ?? 0, 0);
  whole(`fairShareSeconds of route ${route.key}`, route.fairShareSeconds ?? 0, 0);
  whole(`callOutCents of route ${route.key}`, route.onCall?.callOutCents ?? 0, 0);
  whole(`lastSeen of route ${route.key}`, route.lastSeen?.second ?? 0);
}
