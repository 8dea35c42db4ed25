import type { AppointmentId, CustomerId, MessageId, TerritoryId, WorkOrderId } from '@/domain/ids';

/** Who wrote to us, as far as the number tells. */
export type SmsSender = {
  readonly territoryId: TerritoryId;
  readonly customerId: CustomerId | null;
  /** The last text about an appointment that went to this number. */
  readonly messageId: MessageId | null;
  readonly workOrderId: WorkOrderId | null;
  readonly appointmentId: AppointmentId | null;
  /** The version that text spoke of. */
  readonly appointmentVersion: number | null;
};

/** Null: no territory at all yet. A number nobody knows is given to the oldest territory, where a person reads it. */
export type SmsSenders = { readonly senderOf: (number: string) => Promise<SmsSender | null> };
