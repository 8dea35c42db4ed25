import type { Temporal } from 'temporal-polyfill';
import type { CustomerId, ServicePointId, WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { Channel, WorkOrderState } from '@/domain/work-order/work-order-state';

export type WorkOrder = {
  readonly id: WorkOrderId;
  readonly reference: string;
  readonly servicePointId: ServicePointId;
  readonly customerId: CustomerId | null;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly channel: Channel;
  readonly jobType: JobTypeCode;
  readonly privateSide: boolean;
  readonly description: string;
  readonly durationMinutes: number;
  readonly state: WorkOrderState;
  readonly reportedAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  readonly qualifiedAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant | null;
};

export type WorkOrderStore = {
  /** Reads it and locks it until the transaction ends; null when the territory has none by that id. */
  readonly find: (id: WorkOrderId) => Promise<WorkOrder | null>;
  /** The same for a question: nothing is locked, so it must not be decided upon. */
  readonly look: (id: WorkOrderId) => Promise<WorkOrder | null>;
  /** Reads several and locks them, in one order for everybody; those the territory has not are left out. */
  readonly findAll: (ids: readonly WorkOrderId[]) => Promise<WorkOrder[]>;
  /** Locks these, in one order for everybody. */
  readonly lock: (ids: readonly WorkOrderId[]) => Promise<void>;
  readonly open: (order: WorkOrder) => Promise<void>;
  readonly change: (
    id: WorkOrderId | readonly WorkOrderId[],
    change: Partial<
      Pick<WorkOrder, 'state' | 'dueAt' | 'jobType' | 'privateSide' | 'qualifiedAt' | 'durationMinutes' | 'description'>
    >,
  ) => Promise<void>;
  /** Changes the nearest due of several, each to its own. */
  readonly changeDues: (dueAt: ReadonlyMap<WorkOrderId, Temporal.Instant | null>) => Promise<void>;
  /** The next spoken reference of the territory, `SAL-1042`. */
  readonly nextReference: () => Promise<string>;
};
