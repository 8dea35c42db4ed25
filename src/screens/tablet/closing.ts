import type { Outcome } from '@/domain/commands/tablet-entry';
import { jobType } from '@/domain/work-order/job-type';
import { type OutcomeKind, outcomeKind } from '@/domain/work-order/outcome';
import type { TakenPhoto, Told } from './log/told';
import type { TourVisit } from './tour';

/** What the technician has filled in so far. */
export type Closing = {
  readonly note: string;
  readonly photo: TakenPhoto | null;
  readonly point: string;
  /** As typed or scanned: separated by commas, spaces or lines. */
  readonly bottles: string;
  readonly index: string;
  readonly complete: boolean;
};

export const BLANK_CLOSING: Closing = { note: '', photo: null, point: '', bottles: '', index: '', complete: true };

export function closingKind(visit: Pick<TourVisit, 'jobType'>): OutcomeKind {
  return outcomeKind(jobType(visit.jobType).family);
}

/** What the entry will carry, or null while something the job needs is missing. */
export function finished(
  kind: OutcomeKind,
  closing: Closing,
): Pick<Extract<Told, { kind: 'finish' }>, 'note' | 'photoIds' | 'outcome'> | null {
  const { note, photo } = closing;
  const outcome = outcomeOf(kind, closing);
  if (!outcome) return null;
  const photoIds = photo && kind !== 'meter' ? [photo.id as never] : [];
  return { note: note.trim(), photoIds, outcome };
}

function outcomeOf(kind: OutcomeKind, { photo, point, bottles, index, complete }: Closing): Outcome | null {
  switch (kind) {
    case 'plain':
      return { kind };
    case 'works':
      return { kind, complete };
    case 'sample': {
      const numbers = bottles.split(/[\s,;]+/).filter(Boolean);
      return point.trim() && numbers.length > 0 ? { kind, point: point.trim(), bottles: numbers } : null;
    }
    case 'meter': {
      const isIndex = /^\d{1,6}$/.test(index.trim());
      return isIndex && photo ? { kind, indexCubicMetres: Number(index), photoId: photo.id as never } : null;
    }
  }
}
