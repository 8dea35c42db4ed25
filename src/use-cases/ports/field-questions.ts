import type { Temporal } from 'temporal-polyfill';
import type { TechnicianId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { Step } from '@/domain/work-order/next-step';
import type { VisitState } from '@/domain/work-order/visit-state';

/** One visit as a technician needs it on site, with or without network. Instants are ISO strings. */
export type TourVisit = {
  readonly visitId: string;
  readonly workOrderId: string;
  readonly reference: string;
  readonly day: string;
  readonly start: string;
  readonly end: string;
  readonly state: VisitState;
  readonly jobType: JobTypeCode;
  readonly privateSide: boolean;
  readonly description: string;
  /** Nothing of it was done before. */
  readonly reportedAt: string;
  readonly address: string;
  readonly place: { readonly lon: number; readonly lat: number } | null;
  /** Whom to ask for: the customer, or the caller nobody knows. */
  readonly who: string | null;
  readonly phone: string | null;
  readonly writesOnly: boolean;
  readonly braille: boolean;
  readonly language: 'fr' | 'en';
  /** The window promised to the customer. */
  readonly window: { readonly start: string; readonly end: string } | null;
  /** The nearest promise the work itself has still to keep, or has missed. The window's are read off the window. */
  readonly promise: { readonly code: string; readonly dueAt: string } | null;
  /** Colleagues on the same visit. */
  readonly crew: readonly string[];
  /** The technician's own steps as they stand, oldest first. */
  readonly steps: readonly { readonly factId: string; readonly step: Step; readonly happenedAt: string }[];
};

export type TourDay = { readonly day: string; readonly routeVersion: number; readonly visits: readonly TourVisit[] };

/** Today and tomorrow, in the order of the route; what an earlier day left under way comes with today. */
export type Tour = { readonly technicianId: string; readonly readAt: string; readonly days: readonly TourDay[] };

export type FieldQuestions = {
  readonly tour: (technicianId: TechnicianId, now: Temporal.Instant) => Promise<Tour>;
};
