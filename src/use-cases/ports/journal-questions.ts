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
  readonly corrects: string | null;
};

export type JournalQuestions = {
  /** Newest first, as recorded. `subject`: of that thing only; `before`: older than that line, to page on. */
  readonly recent: (
    territory: TerritoryId,
    wish: { readonly subject: string | null; readonly before: string | null; readonly limit: number },
  ) => Promise<JournalEntry[]>;
};
