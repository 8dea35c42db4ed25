/**
 * A customer's reference as one says it, `c549` or `549` for `C-00549`, as a pattern of what we search in, which ends with it.
 * Null for what is none.
 */
export function spokenReference(typed: string): string | null {
  const [, letters = '', figures] = /^\s*([a-z]*)[\s-]*0*(\d+)\s*$/i.exec(typed) ?? [];
  return figures ? `\\m${letters.toLowerCase() || '[a-z]*'} ?0*${figures}$` : null;
}
