import { useTranslations } from 'next-intl';

/** What a choice does to the cost of the tours, in words: `coûte 12,30 €`, `économise 77,04 €`. */
export function useCostWords(): (cents: number) => string {
  const t = useTranslations('desk.costWords');
  return (cents) => {
    const kind = cents === 0 ? 'nothing' : cents < 0 ? 'saves' : 'costs';
    return t(kind, { euros: Math.abs(cents) / 100 });
  };
}
