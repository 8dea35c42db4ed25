import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { sayLength } from '../window-words-of';
import { billLines } from './bill-lines';
import type { Difference } from './search-shown';

type Figures = Difference['before'];
type Row = {
  readonly label: string;
  readonly of: (figures: Figures) => number;
  readonly say: (value: number) => string;
};

/** Kilometres, hours, visits and euros of both plans, and what lies between them. Work left out has its price: it is told apart from the tours. */
export function FiguresTable({ before, after }: Pick<Difference, 'before' | 'after'>) {
  const t = useTranslations('desk.plan.figures');
  const format = useFormatter();
  const euros = (cents: number) => format.number(cents / 100, 'eurosCents');
  const rows: Row[] = [
    { label: t('visits'), of: ({ plannedVisits }) => plannedVisits, say: (count) => format.number(count) },
    { label: t('kilometres'), of: ({ travelMetres }) => travelMetres, say: (metres) => km(format, metres) },
    { label: t('driving'), of: ({ travelSeconds }) => travelSeconds, say: length },
    { label: t('overtime'), of: ({ overtimeSeconds }) => overtimeSeconds, say: length },
    { label: t('tours'), of: ({ costCents, bill }) => costCents - bill.unassigned, say: euros },
    { label: t('leftOut'), of: ({ bill }) => bill.unassigned, say: euros },
    { label: t('total'), of: ({ costCents }) => costCents, say: euros },
  ];
  return <Comparison caption={t('caption')} rows={rows} before={before} after={after} />;
}

/** The price of both plans, term by term, and what the terms add up to. */
export function BillTable({ before, after }: Pick<Difference, 'before' | 'after'>) {
  const t = useTranslations('desk.plan.term');
  const sayFigures = useTranslations('desk.plan.figures');
  const format = useFormatter();
  const say = (cents: number) => format.number(cents / 100, 'eurosCents');
  const lines = billLines(before, after).map(({ term, of }): Row => ({ label: t(term), of, say }));
  const total: Row = { label: sayFigures('total'), of: ({ costCents }) => costCents, say };
  return <Comparison caption={sayFigures('bill')} rows={[...lines, total]} before={before} after={after} />;
}

type ComparisonProps = { caption: string; rows: readonly Row[]; before: Figures; after: Figures };

function Comparison({ caption, rows, before, after }: ComparisonProps) {
  const t = useTranslations('desk.plan.figures');
  return (
    <table className="w-full text-[0.8125rem] tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead className="text-ink-soft">
        <tr>
          <th scope="col" className="sr-only">
            {t('what')}
          </th>
          <Head>{t('before')}</Head>
          <Head>{t('after')}</Head>
          <Head>{t('change')}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, of, say }) => (
          <tr key={label} className="border-t border-line">
            <th scope="row" className="py-1 pr-2 text-left font-normal">
              {label}
            </th>
            <td className="py-1 pl-1.5 text-right whitespace-nowrap text-ink-soft">{say(of(before))}</td>
            <td className="py-1 pl-1.5 text-right whitespace-nowrap">{say(of(after))}</td>
            <td className="py-1 pl-1.5 text-right font-medium whitespace-nowrap">
              {signed(of(after) - of(before), say)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Head({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="pb-1 pl-1.5 text-right font-normal">
      {children}
    </th>
  );
}

const length = (seconds: number) => sayLength(Math.round(seconds / 60));

function km(format: ReturnType<typeof useFormatter>, metres: number): string {
  return `${format.number(metres / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0km`;
}

function signed(difference: number, say: (value: number) => string): string {
  if (difference === 0) return '=';
  return `${difference > 0 ? '+' : '−'}${say(Math.abs(difference))}`;
}
