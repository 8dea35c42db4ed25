'use client';
import { Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isOpenSearch } from '@/domain/plan-search/plan-search-state';
import { Button } from '../../ui/button';
import { showToast } from '../../ui/toasts';
import { useShortcut } from '../../ui/use-shortcut';
import { useRepair } from './use-repair';
import { useSearch } from './use-search';

type RepairButtonProps = {
  day: string;
  today: string;
  /** The work orders in trouble; undefined while the day is read. */
  troubled: readonly string[] | undefined;
  /** Shows the search and what it proposes. */
  onOpen: () => void;
};

/** For a day in trouble; not there while a repair of it is searched or proposed already. Its key always answers: with the repair, or with why there is none. */
export function RepairButton({ day, today, troubled, onOpen }: RepairButtonProps) {
  const t = useTranslations('desk.plan.repair');
  const sayPlan = useTranslations('desk.plan');
  const { search } = useSearch(day);
  const { repair } = useRepair();
  const isUnderWay = search?.isRepair === true && isOpenSearch(search.state);
  const isOver = day < today;
  const count = troubled?.length ?? 0;
  const begin = () => {
    onOpen();
    // What is counted here is what is mended: promises that are only worth a look stay with whom they have.
    void repair(day, { around: troubled ?? [], held: [] });
  };
  const press = () => {
    if (isUnderWay) onOpen();
    else if (isOver) showToast({ tone: 'info', title: sayPlan('dayOver') });
    else if (count === 0) showToast({ tone: 'info', title: t('nothing'), detail: t('rule') });
    else begin();
  };
  useShortcut({ id: 'desk.repair', key: 'r' }, press, { enabled: troubled !== undefined });
  if (isUnderWay || isOver || count === 0) return null;
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
      <span className="tabular-nums">({count})</span>
    </Button>
  );
}
