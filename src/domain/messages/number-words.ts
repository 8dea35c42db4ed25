import type { Locale } from './window-words';

const FRENCH = [
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' '),
  ['dix-sept', 'dix-huit', 'dix-neuf'],
].flat();
const FRENCH_TENS = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt'];
const ENGLISH = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'.split(' '),
  ['seventeen', 'eighteen', 'nineteen'],
].flat();
const ENGLISH_TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/**
 * A whole number from 0 to 99 as it is read aloud; beyond, its figures. `feminine`: before *heure* or *minute*,
 * `une`, `vingt et une`. English knows no difference.
 */
export function numberWords(count: number, locale: Locale, gender: 'masculine' | 'feminine' = 'masculine'): string {
  if (count < 0 || count > 99) return String(count);
  if (locale === 'en') return english(count);
  const words = french(count);
  return gender === 'feminine' ? words.replace(/\bun$/, 'une') : words;
}

function french(count: number): string {
  const small = FRENCH[count];
  if (small) return small;
  if (count === 80) return 'quatre-vingts';
  // Soixante-dix and quatre-vingt-dix count on from sixty and eighty.
  const tens = count >= 80 ? 8 : count >= 60 ? 6 : Math.floor(count / 10);
  const rest = count - tens * 10;
  const head = FRENCH_TENS[tens] ?? '';
  if (rest === 0) return head;
  if (tens < 8 && (rest === 1 || rest === 11)) return `${head} et ${FRENCH[rest]}`;
  return `${head}-${FRENCH[rest]}`;
}

function english(count: number): string {
  const small = ENGLISH[count];
  if (small) return small;
  const head = ENGLISH_TENS[Math.floor(count / 10)] ?? '';
  return count % 10 === 0 ? head : `${head}-${ENGLISH[count % 10]}`;
}
