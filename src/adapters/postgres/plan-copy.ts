import { startOfDay } from '@/domain/calendar/paris';
import type {
  DaySpan,
  EpochSpan,
  GroundTechnician,
  GroundVisit,
  PlanGround,
  SpanGround,
} from '@/use-cases/ports/plan-ground';
import type { ChangedRead, Moment, WholeRead } from './queries/plan-changes';

type Version = PlanGround['versions'][number];

/** The plan of some days as it stood at a moment. Never changed: a later moment is another copy that shares what has stayed. */
export type PlanCopy = {
  readonly span: DaySpan;
  readonly moment: Moment;
  /** The first transaction that had not begun by then: later copies have a higher one. */
  readonly newest: bigint;
  readonly technicians: readonly GroundTechnician[];
  readonly visits: ReadonlyMap<string, GroundVisit>;
  readonly versions: ReadonlyMap<string, Version>;
  /** Cut out when first asked for. */
  readonly slices: Map<string, Slice>;
};

type Slice = { readonly edges: Edges; readonly ground: SpanGround };

type Edges = EpochSpan & { readonly from: string; readonly to: string };

/** Slices are small, but every day brings a new one. */
const MOST_SLICES = 60;

export function copyOf(span: DaySpan, read: WholeRead): PlanCopy {
  return {
    span,
    ...momentOf(read),
    technicians: read.technicians,
    visits: new Map(read.visits.map((visit) => [visit.id, visit])),
    versions: new Map(read.versions.map((version) => [versionName(version), version])),
    slices: new Map(),
  };
}

/** The same copy, found to be as good as one read at a later moment. */
export function asOf(copy: PlanCopy, read: Pick<WholeRead, 'server' | 'snapshot' | 'writer'>): PlanCopy {
  return { ...copy, ...momentOf(read) };
}

/** The copy with what was read again in place. Slices in which nothing has changed stay the very same. */
export function changed(copy: PlanCopy, read: ChangedRead): PlanCopy {
  const noted = read.changes.filter(({ kind }) => kind === 'job').map(({ subject }) => subject);
  // A point changes where its visits are, and not whether they are.
  const jobs = new Set([...noted, ...read.visits.map(({ job }) => job.workOrderId as string)]);
  const visits = new Map(copy.visits);
  const fresh = new Map(read.visits.map((visit) => [visit.id as string, visit]));
  const moved: GroundVisit[] = [];
  for (const [id, old] of copy.visits) {
    if (!jobs.has(old.job.workOrderId)) continue;
    const now = fresh.get(id);
    if (now && isSame(old, now)) fresh.delete(id);
    else {
      visits.delete(id);
      moved.push(old);
    }
  }
  for (const [id, visit] of fresh) {
    visits.set(id, visit);
    moved.push(visit);
  }
  const versions = new Map(copy.versions);
  const bumped = read.versions.filter((version) => !isSame(version, versions.get(versionName(version))));
  for (const version of bumped) versions.set(versionName(version), version);
  const known = new Map(copy.technicians.map((technician) => [technician.id, technician]));
  const others = new Map(read.technicians.map((one) => [one.id, one]));
  for (const [id, technician] of others) if (isSame(technician, known.get(id))) others.delete(id);
  const slices = new Map(others.size > 0 ? [] : copy.slices);
  for (const [name, { edges }] of slices) {
    const isTouched = moved.some((visit) => visit.assignments.some((one) => isWithin(one, edges)));
    if (isTouched || bumped.some(({ day }) => edges.from <= day && day <= edges.to)) slices.delete(name);
  }
  const technicians = copy.technicians.map((technician) => others.get(technician.id) ?? technician);
  return { span: copy.span, ...momentOf(read), technicians, visits, versions, slices };
}

/** The plan of some of its days, exactly as a statement about these days alone would give it. */
export function sliceOf(copy: PlanCopy, span: DaySpan): SpanGround {
  const edges = edgesOf(span);
  const name = `${edges.from}/${edges.to}`;
  const known = copy.slices.get(name);
  if (known) return known.ground;
  const technicians = copy.technicians.map((technician) => ({
    ...technician,
    absences: technician.absences.filter((one) => overlaps(one, edges)),
    duties: technician.duties.filter((one) => overlaps(one, edges)),
  }));
  const visits = [...copy.visits.values()].flatMap((visit) => cut(visit, edges)).sort(byStart);
  const versions = [...copy.versions.values()].filter(({ day }) => edges.from <= day && day <= edges.to).sort(byRoute);
  const ground = { technicians, visits, versions };
  for (const oldest of copy.slices.keys()) if (copy.slices.size >= MOST_SLICES) copy.slices.delete(oldest);
  copy.slices.set(name, { edges, ground });
  return ground;
}

function momentOf({ server, snapshot, writer }: Pick<WholeRead, 'server' | 'snapshot' | 'writer'>) {
  return { moment: { server, snapshot, unseen: writer }, newest: BigInt(snapshot.split(':')[1] ?? 0) };
}

function edgesOf({ from, to }: DaySpan): Edges {
  const startEpochSecond = startOfDay(from).epochMilliseconds / 1000;
  const endEpochSecond = startOfDay(to.add({ days: 1 })).epochMilliseconds / 1000;
  return { from: from.toString(), to: to.toString(), startEpochSecond, endEpochSecond };
}

/** A crew may meet on several days: of a visit, what falls into the span. */
function cut(visit: GroundVisit, edges: Edges): GroundVisit[] {
  if (visit.assignments.every((one) => isWithin(one, edges))) return [visit];
  const assignments = visit.assignments.filter((one) => isWithin(one, edges));
  return assignments.length > 0 ? [{ ...visit, assignments }] : [];
}

function isWithin(one: GroundVisit['assignments'][number], edges: Edges): boolean {
  return (edges.from <= one.day && one.day <= edges.to) || overlaps(one, edges);
}

function overlaps(a: EpochSpan, b: EpochSpan): boolean {
  return a.startEpochSecond < b.endEpochSecond && a.endEpochSecond > b.startEpochSecond;
}

function byStart(a: GroundVisit, b: GroundVisit): number {
  return firstSecond(a) - firstSecond(b) || (a.id < b.id ? -1 : 1);
}

function firstSecond({ assignments }: GroundVisit): number {
  return assignments.reduce((least, one) => Math.min(least, one.startEpochSecond), Number.POSITIVE_INFINITY);
}

function byRoute(a: Version, b: Version): number {
  return versionName(a) < versionName(b) ? -1 : 1;
}

function versionName({ technicianId, day }: Pick<Version, 'technicianId' | 'day'>): string {
  return `${technicianId} ${day}`;
}

/** Rows as they came from the database, whose fields stand in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
