/** Something no log may hold. Numbers are looked for however they are spaced. */
export type Secret = {
  readonly kind: 'name' | 'phone' | 'address' | 'token' | 'password' | 'words';
  readonly text: string;
};

/** Which of these stand in a text: as they are, without accents, as part of an address, or as JSON would write them. */
export function secretsIn(text: string, secrets: readonly Secret[]): Secret[] {
  const asIs = text.toLowerCase();
  const bare = unaccented(asIs);
  const digits = asIs.replace(/[ .()/-]/g, '');
  return secrets.filter(({ kind, text: secret }) => {
    if (kind === 'phone') return digits.includes(secret.replace(/\D/g, '').slice(-9));
    const low = secret.toLowerCase();
    const ways = [low, encodeURIComponent(secret).toLowerCase(), JSON.stringify(low).slice(1, -1)];
    return ways.some((way) => asIs.includes(way)) || bare.includes(unaccented(low));
  });
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe');
}
