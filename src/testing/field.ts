import { asc, eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { fact } from '@/adapters/postgres/schema/fact';
import { task } from '@/adapters/postgres/schema/message';
import { visit } from '@/adapters/postgres/schema/route';
import { technician } from '@/adapters/postgres/schema/technician';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import { parisDay } from '@/domain/calendar/paris';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { Replay } from '@/domain/commands/replay';
import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { AppointmentId, CommandId, PhotoId, TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { record } from '@/use-cases/charter/record';
import { keepPhoto } from '@/use-cases/field/keep-photo';
import { replay } from '@/use-cases/field/replay';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import type { Actor } from '@/use-cases/ports/actor';
import type { Town } from './town';

/** Somebody who drives, with a tablet. */
export async function newTechnician(town: Town, name: string): Promise<Actor & { technicianId: TechnicianId }> {
  const { territoryId } = town.dispatcher;
  const id = town.ports.newId<TechnicianId>();
  const home = { startLon: 5.09, startLat: 43.64, endLon: 5.09, endLat: 43.64 };
  await town.database.insert(technician).values({ id, territoryId, reference: `T-${id}`, name, ...home });
  return { author: `account of ${name}`, name, role: 'technician', territoryId, technicianId: id, source: 'tablet' };
}

export type GivenVisit = { readonly workOrderId: WorkOrderId; readonly visitId: VisitId };

type Job = {
  readonly jobType: JobTypeCode;
  readonly reportedAt: string;
  /** The planned hour and a half begins here. */
  readonly start: string;
  /** A window promised to the customer, when there is one. */
  readonly window?: { readonly start: string; readonly end: string };
};

/** A job opened by the call-taker and put on a technician's route, as planning and dispatch leave it. */
export async function giveVisit(town: Town, technicianId: TechnicianId, job: Job): Promise<GivenVisit> {
  const { ports, dispatcher, customerId, servicePointId } = town;
  const workOrderId = ports.newId<WorkOrderId>();
  const { jobType, reportedAt, window } = job;
  const caller = { callerName: '', callerPhone: '', channel: 'phone', privateSide: false, description: '' };
  const ids = { id: ports.newId(), workOrderId, servicePointId, customerId };
  const opened = await openWorkOrder(
    ports,
    dispatcher,
    OpenWorkOrder.parse({ ...ids, ...caller, jobType, reportedAt }),
  );
  if (!opened.ok) throw new Error(opened.refusal.kind);

  const visitId = ports.newId<VisitId>();
  const start = Temporal.Instant.from(job.start);
  const end = start.add({ minutes: 90 });
  const key = { technicianId, day: parisDay(start) };
  await ports.transactAlone(dispatcher, async (store) => {
    const happenedAt = ports.clock.now();
    await store.routes.lock([key], happenedAt);
    await store.routes.addVisit({ id: visitId, workOrderId, state: 'dispatched', pinned: false });
    await store.routes.assign({ ...key, visitId, start, end, blocks: true });
    await store.routes.bump([key]);
    await store.workOrders.change(workOrderId, { state: 'dispatched' });
    const planned = { visitId, technicianId, start: start.toString(), end: end.toString() };
    await record(ports, store, workOrderId, [
      { kind: 'visitPlanned', happenedAt, payload: planned },
      { kind: 'visitDispatched', happenedAt, payload: { visitId, technicianId } },
    ]);
    if (!window) return;
    const appointment = { id: ports.newId<AppointmentId>(), version: 1, confirmBy: 'sms' as const };
    const windowStart = Temporal.Instant.from(window.start);
    const windowEnd = Temporal.Instant.from(window.end);
    const fixed = { ...appointment, workOrderId, windowStart, windowEnd, fixedAt: happenedAt };
    await store.appointments.fix({ ...fixed, toldAt: null, confirmedAt: null });
    const payload = { appointmentId: appointment.id, version: 1, ...window, confirmBy: 'sms' as const };
    await record(ports, store, workOrderId, [{ kind: 'appointmentFixed', happenedAt, payload }]);
  });
  return { workOrderId, visitId };
}

/** The smallest picture our checks let through. */
export const TINY_JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

/** A photo of a visit, received. */
export async function takePhoto(town: Town, actor: Actor, visitId: VisitId): Promise<PhotoId> {
  const { ports } = town;
  const id = ports.newId<PhotoId>();
  const kept = await keepPhoto(ports, actor, { id, visitId, takenAt: ports.clock.now(), content: TINY_JPEG });
  if (!kept.ok) throw new Error(kept.refusal.kind);
  return id;
}

type Kind = WrittenEntry['kind'];
type Body<K extends Kind> = Omit<Extract<WrittenEntry, { kind: K }>, keyof Head | 'kind'>;
type Head = Pick<WrittenEntry, 'id' | 'visitId' | 'happenedAt' | 'deviceTime' | 'routeVersion' | 'after'>;

/** A tablet's log in the hands of a test: each entry follows the one before it about the same visit. */
export function tabletLog(town: Town) {
  const last = new Map<VisitId, CommandId>();
  return function tell<K extends Kind>(
    kind: K,
    visitId: VisitId,
    happenedAt: string,
    ...[body]: Record<string, never> extends Body<K> ? [] : [Body<K>]
  ): WrittenEntry {
    const id = town.ports.newId<CommandId>();
    const head: Head = {
      id,
      visitId,
      happenedAt,
      deviceTime: happenedAt,
      routeVersion: 1,
      after: last.get(visitId) ?? null,
    };
    last.set(visitId, id);
    return { kind, ...head, ...body } as unknown as WrittenEntry;
  };
}

/** Sends a stretch of a log as a tablet does, and gives what became of each entry. */
export async function send(town: Town, actor: Actor, entries: readonly WrittenEntry[], remaining = 0) {
  const { technicianId } = actor;
  const sent = await replay(town.ports, actor, Replay.parse({ technicianId, entries, remaining }));
  if (!sent.ok) throw new Error(sent.refusal.kind);
  return sent.value.answers;
}

/** The whole journal of a work order, in the order things happened. */
export function factsOf(town: Town, workOrderId: WorkOrderId) {
  return town.database
    .select()
    .from(fact)
    .where(eq(fact.subject, workOrderId))
    .orderBy(asc(fact.happenedAt), asc(fact.recordedAt));
}

/** What people are asked to do about a work order. */
export async function tasksOf(town: Town, workOrderId: WorkOrderId): Promise<string[]> {
  const rows = await town.database.select({ kind: task.kind }).from(task).where(eq(task.workOrderId, workOrderId));
  return rows.map(({ kind }) => kind);
}

/** Where a visit and its work order stand. */
export async function standing(town: Town, { visitId, workOrderId }: GivenVisit) {
  const [seen] = await town.database.select().from(visit).where(eq(visit.id, visitId));
  const [order] = await town.database.select().from(workOrder).where(eq(workOrder.id, workOrderId));
  return { visit: seen?.state, order: order?.state };
}
