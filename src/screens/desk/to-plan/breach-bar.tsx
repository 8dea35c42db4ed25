'use client';
import { CircleX, Timer, TriangleAlert } from 'lucide-react';
import { serverNow } from '../../server-clock';
import { Countdown } from '../../ui/countdown';
import { Icon } from '../../ui/icon';
import { joinClasses } from '../../ui/join-classes';
import { useThisMinute } from '../use-server-time';
import { breachProgress } from './sorted-jobs';

const LOOKS = {
  none: { icon: Timer, bar: 'bg-running', text: 'text-ink-soft' },
  running: { icon: Timer, bar: 'bg-running', text: 'text-ink-soft' },
  atRisk: { icon: TriangleAlert, bar: 'bg-risk', text: 'text-risk' },
  late: { icon: CircleX, bar: 'bg-broken', text: 'text-broken' },
} as const;

type BreachBarProps = { startedAtMs: number; dueAtMs: number; label: string };

/** How much of a promise's time is gone, and how long is left. */
export function BreachBar({ startedAtMs, dueAtMs, label }: BreachBarProps) {
  const nowMs = useThisMinute();
  const { permille, standing } = breachProgress({ startedAtMs, dueAtMs }, nowMs);
  const look = LOOKS[standing];
  return (
    <span className={joinClasses('flex items-center gap-1.5 text-sm', look.text)}>
      <Icon of={look.icon} />
      <span className="sr-only">{label} </span>
      <span aria-hidden className="h-1 min-w-6 flex-1 overflow-hidden rounded-full bg-hover">
        <span className={joinClasses('block h-full', look.bar)} style={{ width: `${Math.max(permille / 10, 2)}%` }} />
      </span>
      <Countdown dueAtEpochMs={dueAtMs} serverNow={serverNow} className="shrink-0 font-medium" />
    </span>
  );
}
