import type { ClockState } from '@/domain/clock/clock';
import type { CustomerId, ServicePointId, TerritoryId } from '@/domain/ids';
import type { Place } from '@/domain/place/place';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { WorkOrderState } from '@/domain/work-order/work-order-state';

/** Somebody who may be calling, with what tells them apart. */
export type CallerFound = {
  readonly customerId: string;
  readonly name: string;
  readonly reference: string;
  readonly mobile: string | null;
  readonly landline: string | null;
  readonly contactPreference: 'sms' | 'write';
  readonly braille: boolean;
  /** The only one whose telephone number, reference, contract or whole name was said: no likeness, no half of it. */
  readonly isExact: boolean;
  /** Points this customer subscribes to today. */
  readonly servicePoints: readonly AddressFound[];
};

export type AddressFound = {
  readonly servicePointId: string;
  readonly reference: string;
  readonly address: string;
  readonly houseNumber: string;
  readonly street: string;
  readonly insee: string;
  /** Null: nobody knows where it is. */
  readonly place: Place | null;
  readonly confidence: number;
  /** Who subscribes there today, null when nobody does. */
  readonly subscriber: { readonly customerId: string; readonly name: string } | null;
};

/** A request of the past, as a line beside the call. Instants are ISO. */
export type PastRequest = {
  readonly workOrderId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly state: WorkOrderState;
  readonly address: string;
  readonly reportedAt: string;
  readonly dueAt: string | null;
  /** The charter's clock that says most about it: the worst one still open or lost. */
  readonly promise: ClockState | null;
  /** The window promised now, null when none is. */
  readonly window: { readonly start: string; readonly end: string } | null;
};

/** Work already open where somebody calls from. */
export type AlreadyReported = Omit<PastRequest, 'promise' | 'window'> & {
  /** At the very point, not only near it. */
  readonly isHere: boolean;
  readonly distanceMetres: number;
  readonly description: string;
};

export type CommuneListed = { readonly insee: string; readonly name: string; readonly postcodes: readonly string[] };

export type IntakeQuestions = {
  /** By phone (any spelling, or four figures of it), name, reference, contract or address; accents and typos forgiven; best first, ten at most. */
  readonly findCaller: (territory: TerritoryId, words: string) => Promise<CallerFound[]>;
  /** Service points by number, street and commune; accents and typos forgiven; best first, ten at most. */
  readonly findAddress: (territory: TerritoryId, words: string) => Promise<AddressFound[]>;
  /** The last five requests at this point or of this customer, the newest first. */
  readonly history: (
    territory: TerritoryId,
    of: { readonly servicePointId: ServicePointId | null; readonly customerId: CustomerId | null },
  ) => Promise<PastRequest[]>;
  /** Open work at this point, and emergencies of the last 24 h within 150 m; the nearest first, five at most. `now`: ISO. */
  readonly alreadyReported: (territory: TerritoryId, at: ServicePointId, now: string) => Promise<AlreadyReported[]>;
  /** The communes of the territory, by name. */
  readonly communes: (territory: TerritoryId) => Promise<CommuneListed[]>;
  /** The nearest number of the same street, which we spell so; null when we know none. Spelling is forgiven as in a search. */
  readonly neighbourOf: (
    territory: TerritoryId,
    address: { readonly houseNumber: string; readonly street: string; readonly insee: string },
  ) => Promise<{ readonly place: Place; readonly street: string; readonly postcode: string } | null>;
};
