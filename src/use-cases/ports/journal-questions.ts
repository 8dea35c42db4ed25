import type { TerritoryId } from '@/domain/ids';

/** One line of the journal: who did what to what, when it happened and when we were told. */
export type JournalEntry = {
  readonly factId: string;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subject: string;
  /** What people call it: a reference, a technician's or an account's name; null where it has none. */
  readonly subjectName: string | null;
  readonly happenedAt: string;
  readonly recordedAt: string;
  readonly author: string;
  /** Null: not an account of ours (the worker, an import, a customer). */
  readonly authorName: string | null;
  readonly source: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The technician the payload names, if it names one. */
  readonly technicianName: string | null;
  readonly corrects: string | null;
  /** What the corrected line said, when this one is a correction. */
  readonly corrected: { readonly kind: string; readonly happenedAt: string } | null;
  /** A later line replaces this one. */
  readonly isCorrected: boolean;
};

/** What of the journal is asked for; a filter left out lets everything through. */
export type JournalWish = {
  /** Of that thing only. */
  readonly subject: string | null;
  /** Older than that line, to page on. */
  readonly before: string | null;
  readonly limit: number;
  /** In a reference, a name, an address or what was written; accents and case forgiven. */
  readonly words?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly author?: string | null | undefined;
  /** Recorded from this instant on, and before that one. */
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
};

export type JournalAuthor = { readonly author: string; readonly name: string };

export type JournalQuestions = {
  /** Newest first, as recorded. */
  readonly recent: (territory: TerritoryId, wish: JournalWish) => Promise<JournalEntry[]>;
  /** The people who may have written in it, by name. */
  readonly authors: (territory: TerritoryId) => Promise<JournalAuthor[]>;
};
