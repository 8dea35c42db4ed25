import names from '../data/person-names.json' with { type: 'json' };
import type { Random } from '../random';

export type PersonName = { readonly givenName: string; readonly familyName: string };

/** A name as one hears them around Salon; one family in twelve has two, with a hyphen. */
export function personName(random: Random): PersonName {
  const givenName = random.pick(random.chance(0.5) ? names.women : names.men);
  const family = random.pick(names.family);
  if (!random.chance(1 / 12)) return { givenName, familyName: family };
  const second = random.pick(names.family.filter((other) => other !== family));
  return { givenName, familyName: `${family}-${second}` };
}

/** The name as an address can carry it: `anne-marie.da-silva`. */
export function mailboxName({ givenName, familyName }: PersonName): string {
  return [givenName, familyName].map(plain).join('.');
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z]+/g, '-');
}
