/** What may stand in a number as one writes it. */
const NUMBER = /^[\d\s.()+/-]+$/;
const LEAST_FIGURES = 4;

/**
 * A telephone number as far as it was heard, as patterns of the numbers we keep (E.164): those that begin or end so, and
 * those that have it anywhere. However it is grouped, with the 0 of France or a country before it. Null for words, or for
 * less than four figures.
 */
export function phonePatterns(typed: string): { readonly edges: readonly string[]; readonly within: string } | null {
  const figures = NUMBER.test(typed) ? typed.replace('(0)', '').replace(/\D/g, '') : '';
  if (figures.length < LEAST_FIGURES) return null;
  const international = figures.replace(/^00?/, (zeros) => (zeros === '0' ? '33' : ''));
  return { edges: [`+${international}%`, `%${figures}`], within: `%${figures}%` };
}
