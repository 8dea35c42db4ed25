import { BellRing } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { JobLink } from './job-link';
import type { Change } from './search-shown';

type Stand = NonNullable<Change['from']>;
type ChangeListProps = {
  changes: readonly Change[];
  /** Several days: an hour alone would not say which. */
  saysDay: boolean;
  onOpen: (workOrderId: string) => void;
};

/** Visits one by one: who had them and when, who gets them and when. */
export function ChangeList({ changes, saysDay, onOpen }: ChangeListProps) {
  const t = useTranslations('desk.plan');
  const format = useFormatter();
  const stand = ({ technicianName, start }: Stand) =>
    `${technicianName}, ${format.dateTime(new Date(start), saysDay ? 'moment' : 'time')}`;
  return (
    <ul className="flex flex-col divide-y divide-line">
      {changes.map((change) => (
        <li key={change.workOrderId} className="relative py-1.5">
          <JobLink job={change} onOpen={onOpen} />
          <p className="text-sm text-ink-soft">
            {change.from && (
              <>
                <span className="sr-only">{t('from')} </span>
                {stand(change.from)}
              </>
            )}
            {change.from && change.to && <span aria-hidden> → </span>}
            {change.to && (
              <span className="text-ink">
                <span className="sr-only">{t('to')} </span>
                {stand(change.to)}
              </span>
            )}
          </p>
          {change.mustRetell && (
            <p className="flex items-center gap-1 text-sm text-risk">
              <Icon of={BellRing} />
              {t('mustRetell')}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
