import type { WrittenEntry } from '@/domain/commands/tablet-entry';

/** The photos an entry cites, as it lies in the log. */
export function citedPhotos(entry: WrittenEntry): readonly string[] {
  if (entry.kind === 'reportAbsence') return [entry.photoId];
  if (entry.kind !== 'finish') return [];
  return entry.outcome.kind === 'meter' ? [...entry.photoIds, entry.outcome.photoId] : entry.photoIds;
}
