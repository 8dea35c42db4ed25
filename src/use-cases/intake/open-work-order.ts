import type { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';
import { askForCrew } from './ask-for-crew';
import { callerPhone } from './caller-phone';
import { type NearestPromise, nearestPromise } from './nearest-promise';
import { registerCaller } from './register-caller';
import { reportedAt } from './reported-at';

/** What is said aloud: the reference and the nearest promise. Three times, kept apart. */
export type WorkOrderOpened = NearestPromise & {
  readonly reference: string;
  readonly reportedAt: string;
  readonly recordedAt: string;
  readonly qualifiedAt: string;
};

type Refused = RefusalOf<
  | 'alreadyOpened'
  | 'unknownServicePoint'
  | 'unknownCustomer'
  | 'reportedInTheFuture'
  | 'reportedTooLongAgo'
  | 'wrongPhone'
>;

/**
 * Opens a work order and starts its clocks at the moment it was *reported*, whenever it is recorded. An urgent one
 * asks for a crew at once; a caller who gives a name is known from then on. Returns the nearest deadline, so the call-taker can say it aloud.
 */
export async function openWorkOrder(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: OpenWorkOrder,
): Promise<Result<WorkOrderOpened, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'openWorkOrder' }, (store) => openInside(ports, store, command));
}

/** The same inside a transaction that opens many. A refusal comes before anything is written. */
export async function openInside(
  ports: Pick<Ports, 'clock' | 'newId'>,
  store: Store,
  command: Omit<OpenWorkOrder, 'id'>,
): Promise<Result<WorkOrderOpened, Refused>> {
  const now = ports.clock.now();
  const reported = reportedAt(command.reportedAt, now);
  if (!reported.ok) return reported;
  const phone = callerPhone(command.callerPhone);
  if (!phone.ok) return phone;
  const wrong = await wrongReference(store, command);
  if (wrong) return refuse(wrong);

  const type = jobType(command.jobType);
  const { workOrderId, servicePointId, channel, privateSide, description } = command;
  const reference = await store.workOrders.nextReference();
  const caller = { name: command.callerName, phone: phone.value };
  const customerId = command.customerId ?? (await registerCaller(ports, store, caller, reference));
  const times = { reportedAt: reported.value, recordedAt: now, qualifiedAt: now };
  await store.workOrders.open({
    id: workOrderId,
    reference,
    servicePointId,
    customerId,
    callerName: command.callerName || null,
    callerPhone: phone.value,
    channel,
    jobType: type.code,
    privateSide,
    description,
    durationMinutes: type.durationMinutes,
    state: 'toPlan',
    ...times,
    dueAt: null,
  });
  await record(ports, store, workOrderId, [
    { kind: 'requestReported', happenedAt: reported.value, payload: { customerId } },
    { kind: 'requestQualified', happenedAt: now, payload: { jobType: type.code, privateSide } },
  ]);
  await askForCrew(ports, store, { workOrderId, reference, family: type.family });
  return ok({
    reference,
    ...(await nearestPromise(store, workOrderId)),
    reportedAt: reported.value.toString(),
    recordedAt: now.toString(),
    qualifiedAt: now.toString(),
  });
}

async function wrongReference(
  store: Store,
  { workOrderId, servicePointId, customerId }: Omit<OpenWorkOrder, 'id'>,
): Promise<RefusalOf<'alreadyOpened' | 'unknownServicePoint' | 'unknownCustomer'> | null> {
  if (await store.workOrders.find(workOrderId)) return { kind: 'alreadyOpened' };
  if (!(await store.customers.servicePoint(servicePointId))) return { kind: 'unknownServicePoint' };
  if (customerId && !(await store.customers.find(customerId))) return { kind: 'unknownCustomer' };
  return null;
}
