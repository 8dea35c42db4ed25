// 3GPP TS 23.038, default alphabet; the second table costs two septets a character.
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const EXTENDED = new Set('^{}\\[~]|€\f');

/** How many text messages a telephone bill counts. 160 septets fit alone, 153 a part; outside the alphabet 70 and 67. */
export function gsm7Segments(text: string): number {
  const septets = septetsOf(text);
  if (septets === null) return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
  return septets <= 160 ? 1 : Math.ceil(septets / 153);
}

/** The same sentence in the GSM alphabet: a circumflex or a cedilla would cost 90 characters of every message. */
export function gsm7Text(text: string): string {
  return [...text.normalize('NFC')].map((character) => (isGsm7(character) ? character : nearest(character))).join('');
}

function septetsOf(text: string): number | null {
  let septets = 0;
  for (const character of text) {
    if (!isGsm7(character)) return null;
    septets += EXTENDED.has(character) ? 2 : 1;
  }
  return septets;
}

function isGsm7(character: string): boolean {
  return BASIC.has(character) || EXTENDED.has(character);
}

const NEAREST: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  œ: 'oe',
  Œ: 'OE',
};

function nearest(character: string): string {
  if (/\p{Zs}/u.test(character)) return ' ';
  const known = NEAREST[character];
  if (known !== undefined) return known;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return [...bare].every(isGsm7) ? bare : '?';
}
