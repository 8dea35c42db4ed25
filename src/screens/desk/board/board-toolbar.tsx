'use client';
import { CalendarCheck, ChevronLeft, ChevronRight, ListTodo, Undo2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { boxClasses } from '../../ui/field-classes';
import { Segments } from '../../ui/segments';
import { useShortcut } from '../../ui/use-shortcut';
import { neighbouringWorkingDay } from '../working-day';

export type Zoom = 'day' | 'half';

type BoardToolbarProps = {
  day: string;
  today: string;
  onDay: (day: string) => void;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  /** Null when there is no move to take back. */
  onUndo: (() => void) | null;
  onOpenJobs: () => void;
  jobCount: number | null;
  /** At the end of the bar: what has the day planned. */
  planning: ReactNode;
  children?: ReactNode;
};

/** Which day is shown, and the ways to another. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { day, today, onDay, zoom, onZoom, onUndo, onOpenJobs, jobCount, planning, children } = props;
  const t = useTranslations('desk.toolbar');
  const format = useFormatter();
  const previous = () => onDay(neighbouringWorkingDay(day, -1));
  const next = () => onDay(neighbouringWorkingDay(day, 1));
  useShortcut({ id: 'desk.today', key: 't' }, () => onDay(today));
  useShortcut({ id: 'desk.previousDay', key: 'p' }, previous);
  useShortcut({ id: 'desk.nextDay', key: 's' }, next);
  return (
    <div className="@container flex min-h-12 items-center max-sm:flex-wrap gap-x-2 gap-y-1 border-b border-line bg-surface px-3 py-1.5">
      <Button icon={ListTodo} onPress={onOpenJobs} className="lg:hidden">
        {t('jobs', { count: jobCount ?? 0 })}
      </Button>
      <div className="flex items-center max-sm:order-first max-sm:w-full max-sm:justify-between">
        <Button kind="quiet" icon={ChevronLeft} aria-label={t('previous')} onPress={previous} />
        <h1 className="min-w-56 text-center text-lg font-semibold tracking-tight first-letter:uppercase max-sm:min-w-0 max-sm:text-base">
          <time dateTime={day}>{format.dateTime(noonOf(day), 'dayLong')}</time>
        </h1>
        <Button kind="quiet" icon={ChevronRight} aria-label={t('next')} onPress={next} />
      </div>
      <Button
        icon={CalendarCheck}
        aria-label={t('today')}
        shortcut="T"
        onPress={() => onDay(today)}
        isDisabled={day === today}
        className="@max-[80rem]:[&_kbd]:hidden"
      >
        <span className="lg:@min-[44rem]:@max-[54rem]:hidden">{t('today')}</span>
      </Button>
      <input
        type="date"
        aria-label={t('date')}
        value={day}
        onChange={({ target }) => target.value && onDay(target.value)}
        className={`${boxClasses} h-control w-auto! px-2 hidden lg:@min-[44rem]:block @min-[60rem]:block`}
      />
      {children}
      <div className="ml-auto flex items-center gap-2">
        <Button
          kind="quiet"
          icon={Undo2}
          aria-label={t('undo')}
          isDisabled={onUndo === null}
          onPress={() => onUndo?.()}
        />
        {planning}
        <div className="hidden @min-[60rem]:block">
          <Segments
            label={t('zoom')}
            value={zoom}
            onChange={onZoom}
            options={[
              { id: 'day', label: t('wholeDay') },
              { id: 'half', label: t('halfDay') },
            ]}
          />
        </div>
      </div>
    </div>
  );
}

/** A moment that is on this day in every time zone a reader's formatter may use. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
