'use client';
import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'next-intl';
import { useTRPC } from '../trpc';
import { Card } from '../ui/card';

/** What the promises cost: at stake today, owed and not yet handed over, handed over. */
export function SumsCard() {
  const t = useTranslations('promises.sums');
  const format = useFormatter();
  const trpc = useTRPC();
  const strip = useQuery(trpc.charter.strip.queryOptions());
  const sums = useQuery(trpc.charter.sums.queryOptions());
  const cents = (...states: string[]) =>
    sums.data?.reduce((total, sum) => total + (states.includes(sum.state) ? sum.totalCents : 0), 0);
  const euros = (amount: number | undefined) => (amount === undefined ? '–' : format.number(amount / 100, 'euros'));
  const figures = [
    { name: 'atStake', value: strip.data?.exposureCents },
    { name: 'due', value: cents('due', 'approved') },
    { name: 'exported', value: cents('exported') },
  ] as const;
  return (
    <Card padded={false}>
      <dl className="grid grid-cols-3 divide-x divide-line">
        {figures.map(({ name, value }) => (
          <div key={name} className="flex flex-col px-3 py-2.5">
            <dt className="text-sm text-ink-soft">{t(`${name}.name`)}</dt>
            <dd className="text-xl font-semibold tabular-nums">{euros(value)}</dd>
            <dd className="mt-auto text-xs text-ink-soft">{t(`${name}.meaning`)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
