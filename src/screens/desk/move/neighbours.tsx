'use client';
import { CircleX, ClockAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '../../ui/icon';
import { useDueWords } from '../../use-due-words';
import { useWhen } from '../../use-when';
import { lateMinutes } from '../board/behind';
import { sayTime } from '../window-words-of';
import type { WhatIf } from './use-outlook';

const SHOWN = 3;

/** Whom the drop delays, and which terms of the charter it misses: the plan bears it, the dispatcher should know. */
export function Neighbours({ whatIf }: { whatIf: Pick<WhatIf, 'shifts' | 'late'> }) {
  const t = useTranslations('desk.move');
  const locale = useLocale();
  const when = useWhen();
  const dueWords = useDueWords();
  const time = (iso: string) => sayTime(Date.parse(iso), locale);
  const delayed = whatIf.shifts.filter(
    ({ from, to }) => lateMinutes({ plannedStartMs: Date.parse(from), startMs: Date.parse(to) }) > 0,
  );
  const words = delayed
    .slice(0, SHOWN)
    .map(({ reference, from, to }) => t('shift', { reference, from: time(from), to: time(to) }));
  const more = delayed.length - words.length;
  return (
    <>
      {whatIf.late.map(({ reference, limit, expected }) => (
        <p key={`${reference} ${limit}`} className="flex items-start gap-1.5 text-sm text-broken">
          <Icon of={CircleX} className="mt-0.5" />
          {t('lateDue', { reference, limit: dueWords(limit), expected: when(expected) })}
        </p>
      ))}
      {words.length > 0 && (
        <p className="flex items-start gap-1.5 text-sm text-risk">
          <Icon of={ClockAlert} className="mt-0.5" />
          {t('delays', { list: words.join(', ') })}
          {more > 0 && ` ${t('andMore', { count: more })}`}
        </p>
      )}
    </>
  );
}
