import type { ConfirmationChannel } from '@/domain/fact/fact';
import type { WorkOrderShown } from './work-order-answer';

/** By what the customer first came to know of the window as it stands; until then, by what they are to be told. */
export function toldBy(
  { appointmentId, version, toldAt, confirmBy }: NonNullable<WorkOrderShown['appointment']>,
  journal: WorkOrderShown['journal'],
): ConfirmationChannel {
  const told = journal.findLast(
    ({ kind, payload, corrected }) =>
      kind === 'confirmationDelivered' &&
      !corrected &&
      payload.appointmentId === appointmentId &&
      payload.version === version,
  );
  return toldAt && told ? (told.payload.channel as ConfirmationChannel) : confirmBy;
}
