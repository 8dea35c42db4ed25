'use client';
import { ChevronDown, LoaderCircle, Route, Waypoints } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isOpenSearch } from '@/domain/plan-search/plan-search-state';
import { Button } from '../../ui/button';
import { MenuButton } from '../../ui/menu-button';
import { showToast } from '../../ui/toasts';
import { useShortcut } from '../../ui/use-shortcut';
import { useAsk } from './use-ask';
import { useSearch } from './use-search';

type PlanButtonProps = {
  day: string;
  today: string;
  canChange: boolean;
  /** Shows the search and what it proposes. */
  onOpen: () => void;
};

/** Has the day shown planned, or leads to the search that runs for it already, whoever asked. */
export function PlanButton({ day, today, canChange, onOpen }: PlanButtonProps) {
  const t = useTranslations('desk.plan');
  const { search } = useSearch(day);
  const { askDay, askHorizon } = useAsk(day);
  const open = search && isOpenSearch(search.state) ? search : null;
  const canAsk = canChange && !open && day >= today;
  const begin = (ask: () => Promise<unknown>) => {
    onOpen();
    void ask();
  };
  const press = () => {
    if (open) onOpen();
    else if (canAsk) begin(askDay);
    else showToast({ tone: 'info', title: t('dayOver') });
  };
  useShortcut({ id: 'desk.plan', key: 'j' }, press, { enabled: open !== null || canChange });
  if (open) {
    const state = open.state === 'proposed' ? 'toDecide' : 'running';
    const words = t(state);
    return (
      <Button
        kind={state === 'toDecide' && canChange ? 'primary' : 'plain'}
        icon={state === 'toDecide' ? Waypoints : LoaderCircle}
        shortcut="J"
        onPress={onOpen}
        aria-label={open.askedByName ? `${words} · ${open.askedByName}` : words}
        className="@max-[80rem]:[&_kbd]:hidden"
      >
        <span className="hidden @min-[66rem]:inline">{t(`short.${state}`)}</span>
        <span className="hidden font-normal @min-[84rem]:inline">{open.askedByName}</span>
      </Button>
    );
  }
  if (!canChange) return null;
  return (
    <div className="flex">
      <Button
        icon={Route}
        shortcut="J"
        aria-label={t('day')}
        isDisabled={!canAsk}
        onPress={() => begin(askDay)}
        className="rounded-r-none @max-[80rem]:[&_kbd]:hidden"
      >
        <span className="hidden @min-[66rem]:inline @min-[80rem]:hidden">{t('short.plan')}</span>
        <span className="hidden @min-[80rem]:inline">{t('day')}</span>
      </Button>
      <MenuButton
        icon={ChevronDown}
        aria-label={t('longer')}
        entries={canAsk ? [{ id: 'horizon', label: t('horizon'), onAction: () => begin(askHorizon) }] : []}
        className="rounded-l-none border-l-0"
      />
    </div>
  );
}
