'use client';
import { CalendarClock, Droplets, Ellipsis, PhoneOff, TestTube, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { serverNow } from '../server-clock';
import { Badge } from '../ui/badge';
import { Icon } from '../ui/icon';
import { MenuButton } from '../ui/menu-button';
import type { RosterChange } from './roster-dialog';
import type { DutyShown } from './roster-shown';
import { rotaRowClasses } from './rota-row-classes';
import { useSpanWords } from './use-span-words';
import { WeekBar } from './week-bar';

type DutyItemProps = { duty: DutyShown; monday: string; onChange: (change: RosterChange) => void };

/** Somebody's turn: from when to when, what they can do at night, and the ways to change it. */
export function DutyItem({ duty, monday, onChange }: DutyItemProps) {
  const t = useTranslations('roster.rota');
  const spanWords = useSpanWords();
  const { name, canStopLeak, canSample, isAway, endsAt } = duty;
  const isOver = Date.parse(endsAt) <= serverNow();
  const entries = [
    {
      id: 'turnEnd',
      label: t('moveEnd'),
      icon: <Icon of={CalendarClock} />,
      onAction: () => onChange({ kind: 'turnEnd', duty }),
    },
    {
      id: 'takeOff',
      label: t('takeOff'),
      icon: <Icon of={PhoneOff} />,
      onAction: () => onChange({ kind: 'takeOff', duty }),
    },
  ];
  return (
    <li className={rotaRowClasses}>
      <div className="min-w-0">
        <h3 className="font-medium">{name}</h3>
        <p>{spanWords(duty)}</p>
        <p className="flex flex-wrap gap-1 empty:hidden">
          {canStopLeak && <Badge icon={Droplets}>{t('leaks')}</Badge>}
          {canSample && <Badge icon={TestTube}>{t('samplings')}</Badge>}
          {isAway && (
            <Badge tone="risk" icon={UserX}>
              {t('away')}
            </Badge>
          )}
        </p>
      </div>
      <WeekBar monday={monday} times={duty} />
      {!isOver && <MenuButton kind="quiet" icon={Ellipsis} aria-label={t('actionsOf', { name })} entries={entries} />}
    </li>
  );
}
