/** A French number as somebody typed it, in E.164 (`06 39 98 00 01` → `+33639980001`); null when it is none. */
export function e164(typed: string): string | null {
  const digits = typed.replaceAll(/[\s.()-]/g, '');
  const national = /^(?:\+33|0033|0)0?([1-9]\d{8})$/.exec(digits)?.[1];
  return national ? `+33${national}` : null;
}

/** True for the numbers that take text messages in France. */
export function isMobile(number: string): boolean {
  return /^\+33[67]/.test(number);
}
