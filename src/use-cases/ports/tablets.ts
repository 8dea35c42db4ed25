import type { Temporal } from 'temporal-polyfill';
import type { CommandId, TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';

/** What is known of the tablets themselves. */
export type Tablets = {
  /**
   * A tablet has told all it knows, at this instant. Gives the work orders with a promise that only waited for it
   * (none when it was heard a few seconds ago).
   */
  readonly heard: (technicianId: TechnicianId, at: Temporal.Instant) => Promise<WorkOrderId[]>;
  /** Which of these commands this author has been answered. */
  readonly answered: (author: string, ids: readonly CommandId[]) => Promise<CommandId[]>;
  /** The work order of a visit that is, or once was, this technician's; null otherwise. */
  readonly workOrderOf: (visitId: VisitId, technicianId: TechnicianId) => Promise<WorkOrderId | null>;
};
