import type { TerritoryId } from '@/domain/ids';

/** Something changed: ids and versions only, whoever hears it reads the rest. */
export type News =
  | { readonly kind: 'route'; readonly technicianId: string; readonly day: string; readonly version: number }
  | { readonly kind: 'workOrder'; readonly workOrderId: string }
  /** Something a person must do was asked or done. */
  | { readonly kind: 'task' }
  /** A text or letter was written, changed its state, or came in. */
  | { readonly kind: 'message' }
  /** A search for a plan has begun, got further, or was decided upon. */
  | { readonly kind: 'planSearch' };

/** What changes in a territory, as it is committed, whichever process did it. */
export type LiveNews = {
  /**
   * Calls `hear` with at most four batches a second until the function it gives is called. `missed`: something may have
   * happened unheard, read everything again.
   */
  readonly listen: (territory: TerritoryId, hear: (news: readonly News[] | 'missed') => void) => () => void;
  readonly close: () => Promise<void>;
};
