import { BellRing, CircleCheck, CircleX, LoaderCircle } from 'lucide-react';
import { useFormatter } from 'next-intl';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../../ui/icon';
import { joinClasses } from '../../ui/join-classes';
import type { Moving } from '../move/use-move';
import type { DayScale } from './day-scale';
import { ROW_PIXELS } from './technician-row';

/** `retell`: it can be done once the customer is promised another window. */
export type MoveVerdict = 'asking' | 'possible' | 'retell' | 'refused';

type MoveGhostProps = {
  moving: Moving;
  scale: DayScale;
  technicianIds: readonly string[];
  /** What the hours lie on. */
  track: RefObject<HTMLElement | null>;
  verdict: MoveVerdict;
};

const LOOKS = {
  asking: { icon: LoaderCircle, classes: 'border-line-strong', iconClasses: 'animate-spin text-ink-soft' },
  possible: { icon: CircleCheck, classes: 'border-kept', iconClasses: 'text-kept' },
  retell: { icon: BellRing, classes: 'border-risk', iconClasses: 'text-risk' },
  refused: { icon: CircleX, classes: 'border-broken', iconClasses: 'text-broken' },
} as const;

/** The bar on its way, over the rows; moved by transform alone. Brings itself into sight when steered by keys. */
export function MoveGhost({ moving, scale, technicianIds, track, verdict }: MoveGhostProps) {
  const format = useFormatter();
  const element = useRef<HTMLDivElement>(null);
  const { draft, subject, by } = moving;
  const [widthPixels, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(track.current?.clientWidth ?? 0), [track]);
  const perMs = widthPixels / (scale.endMs - scale.startMs);
  const x = (draft.startMs - scale.startMs) * perMs;
  const y = technicianIds.indexOf(draft.technicianId) * ROW_PIXELS;
  // biome-ignore lint/correctness/useExhaustiveDependencies: it must come into sight at every step, not only the first
  useEffect(() => {
    if (by === 'keyboard') element.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [by, x, y]);
  const look = LOOKS[verdict];
  return (
    <div
      ref={element}
      aria-hidden
      style={{ transform: `translate3d(${x}px, ${y}px, 0)`, width: Math.max(subject.durationMs * perMs, 16) }}
      className={joinClasses(
        'pointer-events-none absolute top-1 left-0 z-20 flex h-10 scroll-m-16 items-start rounded-sm border-2 bg-raised/90 shadow-pop',
        look.classes,
      )}
    >
      <span className="flex h-full items-center gap-1 px-1 text-xs font-medium whitespace-nowrap">
        <Icon of={look.icon} className={look.iconClasses} />
        <span className="rounded-sm bg-raised px-0.5 tabular-nums">{format.dateTime(draft.startMs, 'time')}</span>
      </span>
    </div>
  );
}
