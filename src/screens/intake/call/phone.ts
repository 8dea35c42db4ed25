import { AsYouType, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Numbers ARCEP keeps for fiction (decision 2018-0881): no one has them, so the library calls them invalid. */
const FICTION = /^\+33(19900|26191|35301|46571|53649|63998)\d{4}$/;

/** Null when the number can be kept: none at all, or a whole one. `incomplete`: not a number one can dial. */
export function phoneProblem(typed: string): 'incomplete' | null {
  if (typed.trim() === '') return null;
  const number = parsePhoneNumberFromString(typed, 'FR');
  return number && (number.isValid() || FICTION.test(number.number)) ? null : 'incomplete';
}

/** The number as one reads it aloud, in pairs: `06 39 98 00 01`. What is no number stays as it is. */
export function spokenPhone(number: string): string {
  return parsePhoneNumberFromString(number, 'FR')?.formatNational() ?? number;
}

/** What has been typed so far, in pairs; only while typing at the end, so that corrections in the middle keep the caret. */
export function asTyped(before: string, now: string): string {
  const isGrowing = now.startsWith(before) && now.length > before.length;
  return isGrowing && /^[\d\s+]+$/.test(now) ? new AsYouType('FR').input(now) : now;
}

/** True when what was typed to find somebody looks like a number rather than a name. */
export function looksLikePhone(words: string): boolean {
  return words.replace(/\D/g, '').length >= 4 && !/[a-z]/i.test(words);
}
