import { useTranslations } from 'next-intl';
import { useAmountWords } from './use-amount-words';
import type { WhyStanding } from './why-answer';

/** What the visit adds to the tours where it stands, the largest part first. */
export function WhyBill({ costCents, bill }: Pick<WhyStanding, 'costCents' | 'bill'>) {
  const t = useTranslations('desk.why');
  const { euros, signed } = useAmountWords();
  const parts = [...bill].sort((a, b) => Math.abs(b.cents) - Math.abs(a.cents));
  return (
    <dl className="mb-2 grid grid-cols-[1fr_auto] gap-x-4 rounded-md bg-sunken px-3 py-2 tabular-nums">
      <dt className="font-medium">{t('adds')}</dt>
      <dd className="text-right font-medium">{euros(costCents)}</dd>
      {parts.map(({ term, cents }) => (
        <div key={term} className="contents text-sm text-ink-soft">
          <dt>{t(`term.${term}`)}</dt>
          <dd className="text-right">{cents < 0 ? signed(cents) : euros(cents)}</dd>
        </div>
      ))}
    </dl>
  );
}
