import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon';
import { joinClasses } from './join-classes';

export type BadgeTone = 'neutral' | 'accent' | 'kept' | 'risk' | 'broken' | 'running' | 'paused' | 'awaiting';

const TONES: Record<BadgeTone, string> = {
  neutral: 'text-ink-soft ring-1 ring-line ring-inset',
  accent: 'bg-accent-soft text-accent',
  kept: 'bg-kept-soft text-kept',
  risk: 'bg-risk-soft text-risk',
  broken: 'bg-broken-soft text-broken',
  running: 'bg-running-soft text-running',
  paused: 'bg-paused-soft text-paused',
  awaiting: 'bg-awaiting-soft text-awaiting',
};

type BadgeProps = { icon?: LucideIcon; tone?: BadgeTone; className?: string; children: ReactNode };

/** A short word about a thing. The colour only repeats what the icon and the word already say. */
export function Badge({ icon, tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      className={joinClasses(
        'inline-flex items-center gap-1 rounded-sm px-1.5 py-0.5 text-sm font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {icon && <Icon of={icon} />}
      {children}
    </span>
  );
}
