'use client';
import { Clock, ClockAlert, MapPin, MessageSquareText, Navigation, Phone, UserRound } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { serverNow } from '../server-clock';
import { Badge } from '../ui/badge';
import { buttonClasses } from '../ui/button-classes';
import { everySecond } from '../ui/every-second';
import { Icon } from '../ui/icon';
import { useDueWords } from '../use-due-words';
import { isLate } from './is-late';
import type { TourVisit } from './tour';

/** Where, who, by when, and what to mind: everything a technician must know before ringing the bell. */
export function VisitFacts({ visit }: { visit: TourVisit }) {
  const t = useTranslations('tablet');
  const [street, town] = visit.address.split(/, (?=\d{5} )/);
  return (
    <div className="flex flex-col gap-3">
      <p className="flex gap-2 text-2xl leading-tight font-semibold">
        <Icon of={MapPin} className="mt-1" />
        <span>
          {street}
          <span className="block text-lg font-normal">{town}</span>
        </span>
      </p>
      <Times visit={visit} />
      {visit.who && (
        <p className="flex items-center gap-2 text-lg">
          <Icon of={UserRound} />
          {visit.who}
        </p>
      )}
      {visit.description && <p className="rounded-md bg-sunken px-3 py-2 whitespace-pre-line">{visit.description}</p>}
      <Needs visit={visit} />
      {visit.crew.length > 0 && <p>{t('crew', { names: visit.crew.join(', ') })}</p>}
      <Ways visit={visit} />
    </div>
  );
}

/** The window, or about when and by when; late looks late. */
function Times({ visit }: { visit: TourVisit }) {
  const { window, promise, start } = visit;
  const t = useTranslations('tablet');
  const format = useFormatter();
  const dueWords = useDueWords();
  const time = (instant: string) => format.dateTime(new Date(instant), 'time');
  const day = (instant: string) => format.dateTime(new Date(instant), 'day');
  const lateNow = () => isLate(visit, serverNow());
  const late = useSyncExternalStore(everySecond, lateNow, lateNow);
  const expected = new Date(Math.max(Date.parse(start), serverNow())).toISOString();
  const due = promise && (day(promise.dueAt) === day(start) ? time(promise.dueAt) : dueWords(promise.dueAt));
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-lg">
      <span className="flex items-center gap-2">
        <Icon of={Clock} />
        {window
          ? t('window', { start: time(window.start), end: time(window.end) })
          : t('around', { time: time(start) })}
      </span>
      {due && !window && !late && <Badge tone="running">{t('dueBefore', { when: due })}</Badge>}
      {late && (
        <Badge tone="broken" icon={ClockAlert} className="text-lg whitespace-normal!">
          {window ? t('lateWindow', { time: time(expected) }) : t('lateDue', { when: due ?? '' })}
        </Badge>
      )}
    </p>
  );
}

function Needs({ visit }: { visit: TourVisit }) {
  const t = useTranslations('tablet.needs');
  const needs = [
    visit.writesOnly && t('writesOnly'),
    visit.braille && t('braille'),
    visit.language === 'en' && t('english'),
    visit.privateSide && t('privateSide'),
  ].filter((need) => need !== false);
  if (needs.length === 0) return null;
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-2">
      {needs.map((need) => (
        <li key={need}>
          <Badge tone="risk" className="whitespace-normal!">
            {need}
          </Badge>
        </li>
      ))}
    </ul>
  );
}

/** How to get there, and how to reach whoever waits: by text only when they have asked not to be called. */
function Ways({ visit: { place, phone, writesOnly } }: { visit: TourVisit }) {
  const t = useTranslations('tablet');
  const way = buttonClasses('plain', 'normal', 'min-h-14 flex-1 text-lg');
  return (
    <div className="flex flex-wrap gap-2">
      {place && (
        <a href={`geo:${place.lat},${place.lon}?q=${place.lat},${place.lon}`} className={way}>
          <Icon of={Navigation} />
          {t('route')}
        </a>
      )}
      {phone && (
        <a href={`${writesOnly ? 'sms' : 'tel'}:${phone}`} className={way}>
          <Icon of={writesOnly ? MessageSquareText : Phone} />
          {t(writesOnly ? 'write' : 'call')}
        </a>
      )}
    </div>
  );
}
