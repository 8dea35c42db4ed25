import type { Temporal } from 'temporal-polyfill';
import type { CommitmentNumber } from '../commitment/commitment-code';
import type { PauseReason } from '../commitment/pause-reason';
import type { AppointmentId, CustomerId, FactId, MessageId, PhotoId, TechnicianId, VisitId, WorkOrderId } from '../ids';
import type { JobTypeCode } from '../work-order/job-type';

/** Through which door a fact came in. */
export type FactSource =
  | 'phone'
  | 'desk'
  | 'tablet'
  | 'customerLink'
  | 'sms'
  | 'webhook'
  | 'worker'
  | 'import'
  | 'demo';

/**
 * Something that happened to a work order. Journal, audit and clock input in one; append-only.
 * `happenedAt` is when it was so in the world, `recordedAt` when we learnt it; state follows `happenedAt`.
 * `corrects` names the fact this one replaces.
 */
export type Fact = Happening & {
  readonly id: FactId;
  readonly workOrderId: WorkOrderId;
  readonly happenedAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  /** Account id, `customer`, `worker` or a provider's name. */
  readonly author: string;
  readonly source: FactSource;
  readonly corrects: FactId | null;
};

type OnSite = { readonly visitId: VisitId; readonly technicianId: TechnicianId };
type Promised = { readonly appointmentId: AppointmentId; readonly version: number };

/** What can happen, and what is kept of it. Instants inside payloads are ISO strings, as they are stored. */
export type Happening =
  | { readonly kind: 'requestReported'; readonly payload: { readonly customerId: CustomerId | null } }
  | {
      readonly kind: 'requestQualified';
      /** `reason`: why it was qualified again. */
      readonly payload: { readonly jobType: JobTypeCode; readonly privateSide: boolean; readonly reason?: string };
    }
  | { readonly kind: 'reportedAgain'; readonly payload: { readonly customerId: CustomerId | null } }
  | { readonly kind: 'windowsOffered'; readonly payload: { readonly windows: readonly Window[] } }
  | { readonly kind: 'offersRefused'; readonly payload: { readonly windows: readonly Window[] } }
  | { readonly kind: 'appointmentFixed'; readonly payload: Promised & Window & { readonly confirmBy: ConfirmBy } }
  | { readonly kind: 'appointmentCancelled'; readonly payload: Promised & { readonly by: 'customer' | 'utility' } }
  | { readonly kind: 'appointmentConfirmed'; readonly payload: Promised }
  | {
      readonly kind: 'confirmationDelivered';
      /** No message when a person told them, or they were on their page. */
      readonly payload: Promised & { readonly channel: ConfirmationChannel; readonly messageId: MessageId | null };
    }
  | { readonly kind: 'visitPlanned'; readonly payload: OnSite & Window }
  | { readonly kind: 'visitUnplanned'; readonly payload: OnSite }
  | { readonly kind: 'visitDispatched'; readonly payload: OnSite }
  | { readonly kind: 'visitAccepted'; readonly payload: OnSite }
  | { readonly kind: 'travelStarted'; readonly payload: OnSite }
  | { readonly kind: 'arrived'; readonly payload: OnSite }
  | { readonly kind: 'madeSafe'; readonly payload: OnSite }
  | {
      readonly kind: 'sampleTaken';
      readonly payload: OnSite & { readonly point: string; readonly bottles: readonly string[] };
    }
  | {
      readonly kind: 'meterSet';
      readonly payload: OnSite & { readonly indexCubicMetres: number; readonly photoId: PhotoId };
    }
  | { readonly kind: 'quoteIssued'; readonly payload: { readonly reference: string } }
  | { readonly kind: 'worksFinished'; readonly payload: OnSite }
  | {
      readonly kind: 'finished';
      readonly payload: OnSite & { readonly note: string; readonly photoIds: readonly PhotoId[] };
    }
  | {
      readonly kind: 'customerAbsent';
      /** Its proof: the photo a technician took, or what they told the desk. */
      readonly payload: OnSite & ({ readonly photoId: PhotoId } | { readonly note: string });
    }
  | {
      readonly kind: 'clockPaused';
      readonly payload: {
        readonly number: CommitmentNumber;
        readonly reason: PauseReason;
        readonly proof: string;
        /** ISO instant it cannot outlast, or null while we wait. */
        readonly until: string | null;
      };
    }
  | { readonly kind: 'clockResumed'; readonly payload: { readonly number: CommitmentNumber } }
  | {
      readonly kind: 'clockExempted';
      /** `occasions`: of the clocks it was decided about; a later appointment is promised anew. */
      readonly payload: {
        readonly number: CommitmentNumber;
        readonly occasions: readonly string[];
        readonly reason: string;
        readonly proof: string;
      };
    }
  | { readonly kind: 'workOrderCancelled'; readonly payload: { readonly reason: string } }
  | { readonly kind: 'retracted'; readonly payload: { readonly reason: string } };

/** How commitment 29 is to be kept for one appointment. */
export type ConfirmBy = 'sms' | 'letter' | 'call';

/** How it was kept in the end: a customer who answers on their page knows, however we meant to tell them. */
export type ConfirmationChannel = ConfirmBy | 'page';

/** Start and end of a window, ISO instants. */
type Window = { readonly start: string; readonly end: string };

export type FactKind = Happening['kind'];
export type FactOf<Kind extends FactKind> = Extract<Fact, { kind: Kind }>;
