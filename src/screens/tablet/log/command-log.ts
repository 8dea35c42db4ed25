import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { Refusal } from '@/domain/refusal';
import type { EntryAnswer } from '../tour';

/**
 * One line of the tablet's log. `conflict` and `refused` stay until the technician has seen them; what was taken in
 * stays until a tour read afterwards shows it.
 */
export type LoggedEntry = {
  readonly id: string;
  /** Whose tablet it was when it was written: tablets are shared. */
  readonly technicianId: string;
  readonly entry: WrittenEntry;
  readonly state: 'unsent' | 'done' | 'conflict' | 'refused';
  readonly refusal?: Refusal;
  /** When it was answered, by the tablet's own clock. */
  readonly answeredAt?: number;
};

export type LoggedPhoto = {
  readonly id: string;
  readonly technicianId: string;
  readonly visitId: string;
  readonly takenAt: string;
  readonly content: Blob;
  readonly state: 'unsent' | 'refused';
  readonly refusal?: Refusal;
};

/** What is written here survives a closed browser and an expired session. */
export type CommandLog = {
  readonly unsentPhotos: () => Promise<LoggedPhoto[]>;
  readonly photoSent: (id: string) => Promise<void>;
  /** The picture will never be taken in, nor what cites it. */
  readonly photoRefused: (id: string, refusal: Refusal) => Promise<void>;
  /** Oldest first. */
  readonly unsentEntries: () => Promise<LoggedEntry[]>;
  readonly settle: (answers: readonly EntryAnswer[]) => Promise<void>;
};
