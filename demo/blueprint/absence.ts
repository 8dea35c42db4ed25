import type { Temporal } from 'temporal-polyfill';
import type { AbsenceReason } from '@/domain/roster/absence';

/** A stretch of time in which a technician cannot be planned. `other` is rest owed for nights on call; nobody is ever `sick` in the demo: that is for whoever shows it. */
export type Absence = {
  readonly technicianId: string;
  readonly reason: Exclude<AbsenceReason, 'sick'>;
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
};
