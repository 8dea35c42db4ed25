'use client';
import { PhoneOff } from 'lucide-react';
import { Icon } from '../ui/icon';
import type { GapShown } from './roster-shown';
import { rotaRowClasses } from './rota-row-classes';
import { useLackWords } from './use-lack-words';
import { useSpanWords } from './use-span-words';
import { WeekBar } from './week-bar';

/** Hours when a call would find nobody, or nobody who can. */
export function GapItem({ gap, monday }: { gap: GapShown; monday: string }) {
  const spanWords = useSpanWords();
  const lackWords = useLackWords();
  return (
    <li className={rotaRowClasses}>
      <p className="col-span-2 flex items-start gap-2 md:col-span-1">
        <Icon of={PhoneOff} className="mt-0.5 text-broken" />
        <span>
          <strong className="font-medium text-broken first-letter:uppercase">{lackWords(gap.lacks)}</strong>{' '}
          {spanWords(gap)}
        </span>
      </p>
      <WeekBar monday={monday} times={gap} isGap />
    </li>
  );
}
