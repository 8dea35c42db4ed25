import { useFormatter, useTranslations } from 'next-intl';
import { curvePath } from './curve-path';
import type { SearchShown } from './search-shown';

type CostCurveProps = { curve: SearchShown['curve']; nowSeconds: number; budgetSeconds: number };

/** The price of the best plan known, step by step: what a search still gains is seen at a glance. */
export function CostCurve({ curve, nowSeconds, budgetSeconds }: CostCurveProps) {
  const t = useTranslations('desk.plan');
  const format = useFormatter();
  const euros = (cents: number) => format.number(cents / 100, 'eurosCents');
  const [first, last] = [curve[0], curve.at(-1)];
  if (!first || !last) return <div className="h-24 rounded-md bg-sunken" />;
  const [from, to] = [euros(first.costCents), euros(last.costCents)];
  return (
    <figure className="flex flex-col gap-1">
      <svg
        role="img"
        aria-label={t('curve', { from, to, seconds: Math.round(nowSeconds) })}
        viewBox="0 0 100 100"
        preserveAspectRatio="none"
        className="h-24 w-full rounded-md bg-sunken"
      >
        <path
          d={curvePath(curve, nowSeconds, budgetSeconds)}
          fill="none"
          vectorEffect="non-scaling-stroke"
          strokeLinejoin="round"
          className="stroke-accent stroke-2"
        />
      </svg>
      <figcaption aria-hidden className="flex justify-between text-sm text-ink-soft">
        <span>{from}</span>
        <span className="font-semibold text-ink">{to}</span>
      </figcaption>
    </figure>
  );
}
