/** A French number as somebody typed it, in E.164 (`06 39 98 00 01` → `+33639980001`); null when it is none. */
export function e164(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.()-]/g, '');
  const national = /^(?:\+33|0033|0)0?([1-9]\d{8})$/.exec(digits)?.[1];
  return national ? `+33${national}` : null;
}

/** A number as one reads it aloud in France, `06 39 98 00 01`; a foreign one as it is. */
export function spokenNumber(number: string): string {
  const national = e164(number);
  return national ? `0${national.slice(3)}`.replace(/(\d\d)(?=\d)/g, '$1 ') : number;
}

/** True for the numbers that take text messages in France. */
export function isMobile(number: string): boolean {
  return /^\+33[67]/.test(number);
}
