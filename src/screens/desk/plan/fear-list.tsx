import { useFormatter, useTranslations } from 'next-intl';
import { JobLink } from './job-link';
import type { Difference } from './search-shown';

type FearListProps = { fears: Difference['safer']; onOpen: (workOrderId: string) => void };

/** Promises by what their breach is expected to cost: before, and after. */
export function FearList({ fears, onOpen }: FearListProps) {
  const t = useTranslations('desk.plan');
  const format = useFormatter();
  const euros = (cents: number) => format.number(cents / 100, 'eurosCents');
  return (
    <ul className="flex flex-col divide-y divide-line">
      {fears.map((fear) => (
        <li key={fear.workOrderId} className="py-1.5">
          <JobLink job={fear} onOpen={onOpen} />
          <p className="text-sm text-ink-soft">
            {t('fear', {
              before: euros(fear.beforeCents),
              after: euros(fear.afterCents),
              stake: euros(fear.stakeCents),
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
