import { BadgeCheck, CircleCheck, CirclePause, CircleX, Hourglass, type LucideIcon, Timer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icon';
import type { PromiseState } from '../ui/promise-badge';

type Counted = Exclude<PromiseState, 'atRisk' | 'cancelled'>;

const LOOKS: Record<Counted, { icon: LucideIcon; colour: string }> = {
  kept: { icon: CircleCheck, colour: 'text-kept' },
  broken: { icon: CircleX, colour: 'text-broken' },
  awaiting: { icon: Hourglass, colour: 'text-awaiting' },
  running: { icon: Timer, colour: 'text-running' },
  paused: { icon: CirclePause, colour: 'text-paused' },
  exempted: { icon: BadgeCheck, colour: 'text-paused' },
};

/** "12 kept", with its icon. */
export function StateCount({ state, count }: { state: PromiseState; count: number }) {
  const t = useTranslations('promises.count');
  if (state === 'atRisk' || state === 'cancelled') return null;
  const { icon, colour } = LOOKS[state];
  return (
    <li className="flex items-center gap-1 whitespace-nowrap">
      <Icon of={icon} className={colour} />
      {t(state, { count })}
    </li>
  );
}
