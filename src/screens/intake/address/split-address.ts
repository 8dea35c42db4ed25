type CommuneListed = { readonly insee: string; readonly name: string };

export type AddressParts = { readonly houseNumber: string; readonly street: string; readonly insee: string | null };

/** An address as it was typed, in its parts: number, street, and the commune when its name ends it. Postcodes fall away. */
export function splitAddress(words: string, communes: readonly CommuneListed[]): AddressParts {
  const written = words
    .replaceAll(',', ' ')
    .replace(/\b\d{5}\b/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const commune = communes
    .filter(({ name }) => ` ${plain(written)}`.endsWith(` ${plain(name)}`))
    .sort((a, b) => b.name.length - a.name.length)[0];
  const lastWords = commune ? plain(commune.name).split(' ').length : 0;
  const rest = written.split(/[\s-]+/);
  const before = commune ? dropLast(written, lastWords, rest.length) : written;
  const [, houseNumber = '', street = ''] = /^(\d+(?:\s?(?:bis|ter|quater|[a-d])(?=\s))?)?\s*(.*)$/i.exec(before) ?? [];
  return { houseNumber: houseNumber.trim(), street: street.trim(), insee: commune?.insee ?? null };
}

/** Accents, case and hyphens do not tell two communes apart. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function dropLast(text: string, count: number, total: number): string {
  let at = 0;
  for (const word of text.matchAll(/[^\s-]+/g)) {
    if (at++ === total - count) return text.slice(0, word.index).trim();
  }
  return text;
}
