import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { clock, compensation } from '@/adapters/postgres/schema/clock';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import type { Happening } from '@/domain/fact/fact';
import type { WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { record } from '@/use-cases/charter/record';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import type { Town } from './town';

/** Opens a work order of the town's one customer, as the call-taker does. */
export async function openOrder(town: Town, jobType: JobTypeCode, reportedAt: string): Promise<WorkOrderId> {
  const { ports, dispatcher, customerId, servicePointId } = town;
  const workOrderId = ports.newId<WorkOrderId>();
  const caller = { callerName: '', callerPhone: '', channel: 'phone', privateSide: false, description: '' };
  const ids = { id: ports.newId(), workOrderId, servicePointId, customerId };
  const command = OpenWorkOrder.parse({ ...ids, ...caller, jobType, reportedAt });
  const opened = await openWorkOrder(ports, dispatcher, command);
  if (!opened.ok) throw new Error(opened.refusal.kind);
  return workOrderId;
}

/** Something that happened to a work order, told now. */
export function tell(
  town: Town,
  workOrderId: WorkOrderId,
  { at, kind, payload = {} }: { at: string; kind: Happening['kind']; payload?: object },
): Promise<void> {
  const telling = { kind, payload } as Happening;
  const happenedAt = Temporal.Instant.from(at);
  return town.ports.transactAlone(town.dispatcher, (store) =>
    record(town.ports, store, workOrderId, [{ ...telling, happenedAt }]),
  );
}

export const ledgerOf = (town: Town, workOrderId: WorkOrderId) =>
  town.database.select().from(compensation).where(eq(compensation.workOrderId, workOrderId));

export const clocksOf = (town: Town, workOrderId: WorkOrderId) =>
  town.database.select().from(clock).where(eq(clock.workOrderId, workOrderId)).orderBy(clock.code);
