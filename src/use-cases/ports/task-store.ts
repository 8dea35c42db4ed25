import type { MessageId, TaskId, WorkOrderId } from '@/domain/ids';

export type TaskKind =
  | 'callCustomer'
  | 'readAnswer'
  | 'rebook'
  | 'exportedButKept'
  | 'crewNeeded'
  | 'warnLate'
  | 'planVisit'
  | 'checkConflict'
  | 'checkCorrection';

export type Task = {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly workOrderId: WorkOrderId | null;
  readonly messageId: MessageId | null;
  /** What the screen shows beside the sentence of its kind. */
  readonly details: Readonly<Record<string, string>>;
};

export type TaskStore = {
  /** Asks a person; while a task of this kind on this work order is open, a second one is not added. */
  readonly ask: (task: Task) => Promise<void>;
  /** What is asked and about what, while it is; null once it is closed. */
  readonly open: (id: TaskId) => Promise<Pick<Task, 'kind' | 'workOrderId'> | null>;
  readonly close: (id: TaskId) => Promise<boolean>;
  /** Closes what is still asked about a work order, or each of several: of these kinds, or of every kind. */
  readonly closeOf: (about: WorkOrderId | readonly WorkOrderId[], kinds?: readonly TaskKind[]) => Promise<void>;
};
