import type { Temporal } from 'temporal-polyfill';
import type { TechnicianId, TerritoryId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';

export type FeedOwner = { readonly id: TechnicianId; readonly name: string; readonly territoryId: TerritoryId };

/** A visit in a calendar anybody with the address can read: where, when and what, never who. */
export type FeedVisit = {
  readonly visitId: string;
  readonly reference: string;
  readonly jobType: JobTypeCode;
  readonly address: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** Raised each time the visit is given to somebody, taken from them or given other times, for whatever reason. */
  readonly sequence: number;
  /** When it was last raised. */
  readonly changedAt: Temporal.Instant;
  /** Cancelled, or no longer this technician's. */
  readonly cancelled: boolean;
};

/** Secret calendar addresses: at least 128 bits that no id can be read from. */
export type Feeds = {
  /** The address as it is today, to be shown to its technician only. */
  readonly addressOf: (technicianId: TechnicianId) => Promise<string>;
  /** Whose calendar a secret opens; null for any other string, in the same time whatever the string. */
  readonly ownerOf: (secret: string) => Promise<FeedOwner | null>;
  /** The visits that end after `since`, those taken away included. */
  readonly visitsOf: (owner: FeedOwner, since: Temporal.Instant) => Promise<FeedVisit[]>;
};
