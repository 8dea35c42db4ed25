import { ArrowRight, BellRing } from 'lucide-react';
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
  return (
    <ul className="flex flex-col divide-y divide-line">
      {changes.map((change) => (
        <li key={change.workOrderId} className="relative py-1.5">
          <JobLink job={change} onOpen={onOpen} />
          <Stands change={change} saysDay={saysDay} />
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

/** Who keeps it is named once. */
function Stands({ change: { from, to }, saysDay }: { change: Change } & Pick<ChangeListProps, 'saysDay'>) {
  const t = useTranslations('desk.plan');
  const format = useFormatter();
  const keeper = from && to && from.technicianName === to.technicianName ? from.technicianName : null;
  const stand = ({ technicianName, start }: Stand) => {
    const time = format.dateTime(new Date(start), saysDay ? 'moment' : 'time');
    return keeper ? time : `${technicianName}, ${time}`;
  };
  return (
    <p className="text-sm text-ink-soft">
      {keeper && `${keeper}, `}
      {from && (
        <>
          <span className="sr-only">{t('from')} </span>
          {stand(from)}
        </>
      )}
      {from && to && <Icon of={ArrowRight} className="mx-1.5 inline-block size-3.5 align-[-0.15em]" />}
      {to && (
        <span className="text-ink">
          <span className="sr-only"> {t('to')} </span>
          {stand(to)}
        </span>
      )}
    </p>
  );
}
