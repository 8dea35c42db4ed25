import type { ClockState } from '@/domain/clock/clock';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { CompensationState } from '@/domain/compensation/compensation';
import type { ConfirmBy, FactKind, FactSource } from '@/domain/fact/fact';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { VisitState } from '@/domain/work-order/visit-state';
import type { Channel, WorkOrderState } from '@/domain/work-order/work-order-state';

/** All that is known of one work order, for the panel beside the board. Instants are ISO. */
export type WorkOrderSheet = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly state: WorkOrderState;
  readonly jobType: JobTypeCode;
  readonly privateSide: boolean;
  readonly description: string;
  readonly channel: Channel;
  readonly durationMinutes: number;
  readonly reportedAt: string;
  readonly recordedAt: string;
  readonly dueAt: string | null;
  readonly point: {
    readonly servicePointId: string;
    readonly reference: string;
    readonly address: string;
    readonly commune: string;
    readonly place: { readonly lon: number; readonly lat: number } | null;
    readonly confidence: number;
  };
  readonly customer: {
    readonly customerId: string;
    readonly name: string;
    readonly mobile: string | null;
    readonly landline: string | null;
    readonly contactPreference: 'sms' | 'write';
    readonly braille: boolean;
    readonly smsStopped: boolean;
    /** The language they are written to in. */
    readonly locale: 'fr' | 'en';
  } | null;
  /** Somebody nobody knows, who called. */
  readonly caller: { readonly name: string | null; readonly phone: string | null } | null;
  readonly clocks: readonly {
    readonly code: CommitmentCode;
    readonly occasion: string;
    readonly state: ClockState;
    readonly startedAt: string;
    readonly stoppedAt: string | null;
    readonly dueAt: string;
    readonly amountCents: number;
    readonly pauses: readonly { readonly reason: string; readonly start: string; readonly end: string | null }[];
  }[];
  readonly compensations: readonly {
    readonly number: number;
    readonly state: CompensationState;
    readonly amountCents: number;
  }[];
  readonly appointment: {
    readonly appointmentId: string;
    readonly version: number;
    readonly start: string;
    readonly end: string;
    readonly confirmBy: ConfirmBy;
    readonly toldAt: string | null;
    readonly confirmedAt: string | null;
  } | null;
  /** Cancelled ones included, the latest first. */
  readonly visits: readonly {
    readonly visitId: string;
    readonly state: VisitState;
    readonly pinned: boolean;
    readonly assignments: readonly {
      readonly technicianId: string;
      readonly technicianName: string;
      readonly day: string;
      readonly start: string;
      readonly end: string;
      /** Of that technician's day: goes into commands as `seen`. */
      readonly version: number;
    }[];
  }[];
  /** What technicians photographed, the latest first; the picture itself is at `/api/photos/[id]`. */
  readonly photos: readonly {
    readonly photoId: string;
    readonly takenAt: string;
    readonly technicianName: string;
    /** The proof of an absence, the index of a meter, or the place and the work. */
    readonly shows: 'absence' | 'meter' | 'site';
  }[];
  /** Everything that happened, the latest first. `corrected`: a later fact replaced it. */
  readonly journal: readonly {
    readonly factId: string;
    readonly kind: FactKind;
    readonly happenedAt: string;
    readonly recordedAt: string;
    /** A person's name, or who else wrote it: `customer`, `worker`, a provider. */
    readonly by: string;
    readonly source: FactSource;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly corrected: boolean;
  }[];
};
