'use client';
import { BadgeCheck, Ellipsis, FileCheck2, Pause, Play } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Role } from '@/domain/roster/role';
import { useTRPC } from '../trpc';
import { Icon } from '../ui/icon';
import { MenuButton, type MenuEntry } from '../ui/menu-button';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { ClockDecision, ClockLine } from './clock-line';
import { pauseReasons } from './pause-reasons';

type ClockActionsProps = { clock: ClockLine; role: Role; onDecide: (decision: ClockDecision) => void };

/** What this role may decide about this clock as it stands; nothing to do, no button. */
export function ClockActions({ clock, role, onDecide }: ClockActionsProps): ReactNode {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const resume = useCommand(trpc.charter.resumeClock.mutationOptions(), { aloud: true });
  const { workOrderId, number, reference, state } = clock;

  async function setGoing() {
    if (await resume.send({ workOrderId, number }))
      showToast({ title: t('resume.done', { number, reference }), tone: 'done' });
  }

  const ask = (kind: ClockDecision['kind']) => () => onDecide({ kind, clock });
  const entries: MenuEntry[] = [];
  if (state === 'running' && pauseReasons(clock).length > 0)
    entries.push({ id: 'pause', label: t('pause.action'), icon: <Icon of={Pause} />, onAction: ask('pause') });
  if (state === 'paused')
    entries.push({ id: 'resume', label: t('resume.action'), icon: <Icon of={Play} />, onAction: setGoing });
  if (number === 32 && role === 'dispatcher')
    entries.push({ id: 'quote', label: t('quote.action'), icon: <Icon of={FileCheck2} />, onAction: ask('quote') });
  if (role === 'manager')
    entries.push({ id: 'exempt', label: t('exempt.action'), icon: <Icon of={BadgeCheck} />, onAction: ask('exempt') });
  if (entries.length === 0) return null;
  return (
    <MenuButton kind="quiet" icon={Ellipsis} aria-label={t('actionsOf', { number, reference })} entries={entries} />
  );
}
