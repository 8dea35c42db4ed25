import {
  BadgeCheck,
  Ban,
  CircleCheck,
  CirclePause,
  CircleX,
  Hourglass,
  type LucideIcon,
  Timer,
  TriangleAlert,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge, type BadgeTone } from './badge';

/** How a promise stands. `awaiting` is broken unless a tablet that has not synchronised proves otherwise. */
export type PromiseState = 'running' | 'atRisk' | 'broken' | 'awaiting' | 'kept' | 'paused' | 'exempted' | 'cancelled';

const LOOKS: Record<PromiseState, { icon: LucideIcon; tone: BadgeTone }> = {
  running: { icon: Timer, tone: 'running' },
  atRisk: { icon: TriangleAlert, tone: 'risk' },
  broken: { icon: CircleX, tone: 'broken' },
  awaiting: { icon: Hourglass, tone: 'awaiting' },
  kept: { icon: CircleCheck, tone: 'kept' },
  paused: { icon: CirclePause, tone: 'paused' },
  exempted: { icon: BadgeCheck, tone: 'paused' },
  cancelled: { icon: Ban, tone: 'paused' },
};

/** The state of a promise as icon, word and colour. `children` follow the word: a countdown, a sum. */
export function PromiseBadge({ state, children }: { state: PromiseState; children?: ReactNode }) {
  const t = useTranslations('ui.promise');
  return (
    <Badge {...LOOKS[state]}>
      {t(state)}
      {children && <span className="font-normal">{children}</span>}
    </Badge>
  );
}
