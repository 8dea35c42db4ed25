import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import type { Town } from './town';

type Change = Partial<Record<keyof OpenWorkOrder, unknown>>;

/** What a call-taker of this town writes: Zoé Œillet reports a leak on our side, now, unless `change` says otherwise. */
export function call(town: Town, change: Change = {}): OpenWorkOrder {
  const { customerId, servicePointId, ports } = town;
  return OpenWorkOrder.parse({
    id: ports.newId(),
    workOrderId: ports.newId(),
    servicePointId,
    customerId,
    callerName: '',
    callerPhone: '',
    channel: 'phone',
    reportedAt: ports.clock.now().toString(),
    jobType: 'leak',
    privateSide: false,
    description: '',
    ...change,
  });
}

/** The same, opened. */
export async function opened(town: Town, change: Change = {}): Promise<OpenWorkOrder> {
  const asked = call(town, change);
  const answer = await openWorkOrder(town.ports, town.dispatcher, asked);
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return asked;
}
