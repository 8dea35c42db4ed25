const E164 = /^\+[1-9]\d{7,14}$/;
const FRENCH = /^\+33[1-9]\d{8}$/;
/** French numbers that no text reaches: 01 to 05, 08 and 09. */
const FRENCH_LANDLINE = /^\+33[1-589]/;

/**
 * A number as somebody wrote it, in E.164: `06 39 98 00 01`, `04.90.56.00.00`, `+33 (0)6 39 98 00 01`, `0033639980001`
 * and `+33639980001` itself; a foreign one when it begins with its country, `+32 2 555 12 12`. Null when it is none.
 * Numbers nobody has, as ARCEP keeps for fiction, are numbers: only the shape is judged.
 */
export function e164(typed: string): string | null {
  const bare = typed.trim().replace(/^(?:\+|00)(?=[1-9])/, '+');
  const isInternational = bare.startsWith('+');
  const digits = (isInternational ? bare.replace('(0)', '') : bare).replace(/[\s.()/\u00a0\u202f-]/g, '');
  const number = digits.replace(/^(?:\+330|0(?=\d{9}$))/, '+33');
  return E164.test(number) && (FRENCH.test(number) || !number.startsWith('+33')) ? number : null;
}

/** A number as one reads it aloud in France, `06 39 98 00 01`; a foreign one as it is. */
export function spokenNumber(number: string): string {
  const known = e164(number) ?? number;
  return FRENCH.test(known) ? `0${known.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ') : number;
}

/** True for the numbers a text may be sent to: French mobiles, and foreign numbers, of which only their network knows. */
export function isTextable(number: string): boolean {
  return !FRENCH_LANDLINE.test(number);
}
