/** What tells who somebody is. Numbers as E.164; streets where they are served. */
export type Identity = {
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly streets: readonly string[];
};

const OUT = '—';
/** Shorter words of a name (`de`, `le`) say nothing and stand in every sentence. */
const SHORTEST = 3;

/**
 * A text without one person: each word of the name whatever its accents and case, the numbers however they are spaced
 * or prefixed, the addresses of mail, the street with the number before it. Meant for notes typed by others (GDPR, article 17).
 */
export function withoutPerson(text: string, { name, phones, emails, streets }: Identity): string {
  const words = new Set((name.match(WORD) ?? []).map(plain).filter((word) => word.length >= SHORTEST));
  let left = text;
  for (const email of emails) left = left.replace(new RegExp(escaped(email), 'gi'), OUT);
  for (const street of streets.filter(Boolean)) left = left.replace(along(street), OUT);
  for (const phone of phones) left = left.replace(spoken(phone), OUT);
  return left.replace(WORD, (word) => (words.has(plain(word)) ? OUT : word));
}

/** The same through every text inside a JSON value. */
export function valueWithoutPerson(value: unknown, person: Identity): unknown {
  if (typeof value === 'string') return withoutPerson(value, person);
  if (Array.isArray(value)) return value.map((one) => valueWithoutPerson(one, person));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueWithoutPerson(one, person)]));
}

const WORD = /[\p{L}\p{M}]+/gu;

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/** `06 39 98 00 01`, `06.39.98.00.01`, `+33 6 39 98 00 01`, `0033639980001`. */
function spoken(phone: string): RegExp {
  const national = phone.replace(/\D/g, '').slice(-9);
  return new RegExp(`(?:\\+?(?:00)?33[ .()-]*)?0?${[...national].join('[ ./-]*')}`, 'g');
}

/** `12 bis, rue des Frères Kennedy`, with or without number and accents. */
function along(street: string): RegExp {
  const ways = [street, street.normalize('NFD').replace(/\p{M}/gu, '')].map((way) =>
    way.split(/\s+/).map(escaped).join('\\s+'),
  );
  return new RegExp(`(?:\\d+ ?(?:bis|ter|[a-d])?,? )?(?:${ways.join('|')})`, 'gi');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
