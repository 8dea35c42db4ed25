import type { OpenWorkOrder } from '@/domain/commands/open-work-order';
import type { TaskId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { CLOCKS_OF, jobType } from '@/domain/work-order/job-type';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** What is said aloud: the reference, and the nearest promise with its instant (null: none yet). */
export type WorkOrderOpened = {
  readonly reference: string;
  readonly commitment: string;
  readonly dueAt: string | null;
};

type Refused = RefusalOf<'unknownServicePoint' | 'unknownCustomer' | 'reportedInTheFuture' | 'reportedTooLongAgo'>;

/** A tablet's or a telephone's clock may run this far ahead of ours before we call it the future. */
const SKEW_SECONDS = 60;
const OLDEST_REPORT_DAYS = 60;

/**
 * Opens a work order and starts its clocks at the moment it was *reported*, whenever it is recorded. An urgent one
 * asks for a crew at once. Returns the nearest deadline, so the call-taker can say it aloud.
 */
export async function openWorkOrder(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: OpenWorkOrder,
): Promise<Result<WorkOrderOpened, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'openWorkOrder' }, async (store) => {
    const now = ports.clock.now();
    const sinceReported = command.reportedAt.until(now).total('seconds');
    if (sinceReported < -SKEW_SECONDS) return refuse({ kind: 'reportedInTheFuture' });
    if (sinceReported > OLDEST_REPORT_DAYS * 86_400) return refuse({ kind: 'reportedTooLongAgo' });
    const reportedAt = sinceReported < 0 ? now : command.reportedAt;
    if (!(await store.customers.servicePoint(command.servicePointId))) return refuse({ kind: 'unknownServicePoint' });
    if (command.customerId && !(await store.customers.find(command.customerId)))
      return refuse({ kind: 'unknownCustomer' });

    const type = jobType(command.jobType);
    const { workOrderId, servicePointId, customerId, channel, privateSide, description } = command;
    const reference = await store.workOrders.nextReference();
    await store.workOrders.open({
      id: workOrderId,
      reference,
      servicePointId,
      customerId,
      callerName: command.callerName || null,
      callerPhone: command.callerPhone || null,
      channel,
      jobType: type.code,
      privateSide,
      description,
      durationMinutes: type.durationMinutes,
      state: 'toPlan',
      reportedAt,
      recordedAt: now,
      qualifiedAt: now,
      dueAt: null,
    });
    await record(ports, store, workOrderId, [
      { kind: 'requestReported', happenedAt: reportedAt, payload: { customerId } },
      { kind: 'requestQualified', happenedAt: now, payload: { jobType: type.code, privateSide } },
    ]);
    if (type.family === 'urgent' || type.family === 'sampling') {
      const details = { reference };
      await store.tasks.ask({ id: ports.newId<TaskId>(), kind: 'crewNeeded', workOrderId, messageId: null, details });
    }
    const opened = await store.workOrders.find(workOrderId);
    return ok({ reference, commitment: CLOCKS_OF[type.family][0] ?? '', dueAt: opened?.dueAt?.toString() ?? null });
  });
}
