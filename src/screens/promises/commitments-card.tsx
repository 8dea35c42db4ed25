'use client';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { QueryPart } from '../query-part';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';
import { KeptBar } from './kept-bar';
import { type Keeping, keptCounts } from './kept-counts';
import { StateCount } from './state-count';

/** How each commitment has been kept for 30 days. */
export function CommitmentsCard() {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const counts = useQuery(trpc.charter.counts.queryOptions());
  return (
    <Card title={t('kept.title')} padded={false}>
      <QueryPart query={counts} lines={12}>
        {(rows) => (
          <ul className="grid md:max-xl:grid-cols-2">
            {keptCounts(rows).map((keeping) => (
              <CommitmentRow key={keeping.number} {...keeping} />
            ))}
          </ul>
        )}
      </QueryPart>
    </Card>
  );
}

function CommitmentRow({ number, counts, total, share }: Keeping) {
  const t = useTranslations('promises');
  const format = useFormatter();
  return (
    <li className="-mb-px border-b border-line px-4 py-2.5">
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="min-w-0">
          <span className="font-semibold tabular-nums">{number}</span>{' '}
          <span className="text-ink-soft">{t(`commitment.${number}`)}</span>
        </h3>
        <p className="shrink-0 font-semibold tabular-nums">
          {share === null ? (
            <span className="font-normal text-ink-soft">{t('kept.undecided')}</span>
          ) : (
            t('kept.share', { share: format.number(Math.floor(share * 100) / 100, 'percent') })
          )}
        </p>
      </div>
      <KeptBar counts={counts} total={total} />
      <ul className="flex flex-wrap gap-x-3 gap-y-0.5 text-sm">
        {counts.map(({ state, count }) => (
          <StateCount key={state} state={state} count={count} />
        ))}
        {total === 0 && <li className="text-ink-soft">{t('kept.none')}</li>}
      </ul>
    </li>
  );
}
