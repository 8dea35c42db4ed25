import { asc } from 'drizzle-orm';
import { v7 } from 'uuid';
import { visit } from '@/adapters/postgres/schema/route';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import type { WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { holdOffers } from '@/use-cases/appointments/hold-offers';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import type { BookedTown } from './booked-town';

const ASKED_FOR: readonly JobTypeCode[] = ['meterReplacement', 'privateLeak', 'quoteVisit', 'serviceOpening'];

/** Opens the n-th request of a town, each somewhere else: of the kinds customers ask for in turn, or of this one. */
export async function nthRequest(town: BookedTown, n: number, kind?: JobTypeCode): Promise<WorkOrderId> {
  const { ports, dispatcher, customerId, points } = town;
  const workOrderId = v7() as WorkOrderId;
  const said = { callerName: '', callerPhone: '', channel: 'phone', privateSide: false, description: '' };
  const order = { workOrderId, servicePointId: points[n % points.length], customerId, ...said };
  const jobType = kind ?? ASKED_FOR[n % ASKED_FOR.length];
  const reportedAt = ports.clock.now().toString();
  const opened = await openWorkOrder(
    ports,
    dispatcher,
    OpenWorkOrder.parse({ id: v7(), ...order, jobType, reportedAt }),
  );
  if (!opened.ok) throw new Error(`a request cannot be opened: ${opened.refusal.kind}`);
  return workOrderId;
}

/** What the telephone does: asks, keeps three places, books the best. */
export async function held(town: BookedTown, workOrderId: WorkOrderId): Promise<string | null> {
  const answer = await holdOffers(town.ports, town.dispatcher, HoldOffers.parse({ id: v7(), workOrderId }));
  if (!answer.ok) throw new Error(`nothing can be offered: ${answer.refusal.kind}`);
  return answer.value.best[0]?.holdId ?? null;
}

export async function bookedAt(town: BookedTown, workOrderId: WorkOrderId, holdId: string | null): Promise<void> {
  const command = BookAppointment.parse({ id: v7(), workOrderId, appointmentId: v7(), place: { holdId } });
  const answer = await bookAppointment(town.ports, town.dispatcher, command);
  if (!answer.ok) throw new Error(`a place kept cannot be booked: ${answer.refusal.kind}`);
}

/** So many of the jobs that have a visit, spread over the days. */
export async function bookedOrders({ database }: BookedTown, count: number): Promise<WorkOrderId[]> {
  const rows = await database.select({ workOrderId: visit.workOrderId }).from(visit).orderBy(asc(visit.id));
  const step = rows.length / count;
  return Array.from({ length: count }, (_, n) => rows[Math.floor(n * step)]?.workOrderId as WorkOrderId);
}
