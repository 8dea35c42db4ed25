import type { Letter } from '@/use-cases/ports/letter-printer';

const MOST_LINES = 6;

/**
 * The recipient as NF Z 10-011 wants it: six lines at most, from the person to the town; no punctuation in the street's
 * line; the town in capitals without accents, hyphens or apostrophes, so that sorting machines read it.
 */
export function addressBlock({ name, complements, street, town }: Letter['recipient']): readonly string[] {
  const lines = [name, ...complements, street.replace(/[,;.]/g, ' ').toLocaleUpperCase('fr'), sortable(town)];
  const kept = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  if (kept.length > MOST_LINES) throw new RangeError('A postal address has six lines at most');
  return kept;
}

function sortable(town: string): string {
  const bare = town.normalize('NFD').replace(/\p{M}/gu, '').replace(/[œŒ]/g, 'OE');
  return bare.replace(/[-'’.,;]/g, ' ').toUpperCase();
}
