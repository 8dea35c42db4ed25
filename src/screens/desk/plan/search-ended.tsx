'use client';
import { CalendarRange, Route } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { DifferenceLists } from './difference-lists';
import type { SearchShown } from './search-shown';
import { useAsk } from './use-ask';

type SearchEndedProps = {
  /** Null: nothing was asked for this day lately. */
  search: SearchShown | null;
  day: string;
  canAsk: boolean;
  onOpen: (workOrderId: string) => void;
  /** What no search plans. */
  children?: ReactNode;
};

/** How the last search ended, where it has nothing to propose why, and the ways to another. */
export function SearchEnded({ search, day, canAsk, onOpen, children }: SearchEndedProps) {
  const t = useTranslations('desk.plan');
  const { askDay, askHorizon } = useAsk(day);
  const difference = search?.difference;
  return (
    <>
      <div className="flex flex-col gap-4 p-4">
        <p className="text-ink-soft">{t(search?.isRepair ? 'repair.lead' : 'lead')}</p>
        {search?.isRepair && <p className="text-sm text-ink-soft">{t('repair.rule')}</p>}
        {difference && difference.unplaced > 0 && <p>{t('unplaced', { count: difference.unplaced })}</p>}
        {canAsk && (
          <div className="flex flex-wrap gap-2">
            <Button kind="primary" icon={Route} onPress={() => void askDay()}>
              {t('day')}
            </Button>
            <Button icon={CalendarRange} onPress={() => void askHorizon()}>
              {t('horizon')}
            </Button>
          </div>
        )}
      </div>
      {difference && difference.leftOut.length > 0 && (
        <DifferenceLists difference={difference} saysDay={search?.from !== search?.to} onOpen={onOpen} />
      )}
      {children}
    </>
  );
}
