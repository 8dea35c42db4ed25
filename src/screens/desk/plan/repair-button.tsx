'use client';
import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isOpenSearch } from '@/domain/plan-search/plan-search-state';
import { Button } from '../../ui/button';
import { useShortcut } from '../../ui/use-shortcut';
import { useRepair } from './use-repair';
import { useSearch } from './use-search';

type RepairButtonProps = {
  day: string;
  /** Visits in trouble. */
  count: number;
  /** Shows the search and what it proposes. */
  onOpen: () => void;
};

/** For a day in trouble; not there while a repair of it is searched or proposed already. */
export function RepairButton({ day, count, onOpen }: RepairButtonProps) {
  const t = useTranslations('desk.plan.repair');
  const { search } = useSearch(day);
  const { repair } = useRepair();
  const isUnderWay = search?.isRepair === true && isOpenSearch(search.state);
  const begin = () => {
    onOpen();
    void repair(day);
  };
  useShortcut({ id: 'desk.repair', key: 'r' }, begin, { enabled: !isUnderWay });
  if (isUnderWay) return null;
  return (
    <Button
      icon={Wrench}
      shortcut="R"
      aria-label={t('dayOf', { count })}
      onPress={begin}
      className="text-risk @max-[88rem]:[&_kbd]:hidden"
    >
      <span className="hidden @min-[66rem]:inline @min-[88rem]:hidden">{t('short')}</span>
      <span className="hidden @min-[88rem]:inline">{t('day')}</span>
    </Button>
  );
}
