'use client';
import {
  CalendarPlus,
  CalendarX2,
  ClockAlert,
  HardHat,
  type LucideIcon,
  MessageSquareQuote,
  PhoneOutgoing,
  Scale,
  TriangleAlert,
} from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { spokenNumber } from '@/domain/messages/phone-number';
import { windowWords } from '@/domain/messages/window-words';
import { Icon } from '../ui/icon';
import type { Task } from './lines';
import { TaskActions } from './task-actions';

const PICTURES: Record<Task['kind'], LucideIcon> = {
  callCustomer: PhoneOutgoing,
  readAnswer: MessageSquareQuote,
  rebook: CalendarX2,
  exportedButKept: Scale,
  crewNeeded: HardHat,
  warnLate: ClockAlert,
  planVisit: CalendarPlus,
  checkConflict: TriangleAlert,
};

/** One thing to do: what, for whom, what to say, and the ways to be done with it. */
export function TaskRow({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const locale = useLocale();
  const format = useFormatter();
  const { kind, customer, phone, address, reference, appointment, details, createdAt } = task;
  const window = appointment && {
    start: Temporal.Instant.from(appointment.windowStart),
    end: Temporal.Instant.from(appointment.windowEnd),
  };
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 px-4 py-3 md:grid-cols-[auto_minmax(0,1fr)_auto]">
      <Icon of={PICTURES[kind]} className="mt-0.5 size-5 text-accent" />
      <div className="min-w-0">
        <p className="font-medium">
          {kind === 'callCustomer' ? t(`call.${callReason(details.purpose)}`) : t(`kind.${kind}`)}
          {customer && <span className="font-normal"> : {customer}</span>}
        </p>
        {details.answer && (
          <blockquote className="my-1 max-w-prose border-l-2 border-accent pl-3 wrap-anywhere">
            {details.answer}
          </blockquote>
        )}
        {details.expected && <p>{t('expected', { at: format.dateTime(new Date(details.expected), 'moment') })}</p>}
        {window && kind !== 'readAnswer' && <p>{t('window', { when: windowWords(window, locale) })}</p>}
        <p className="text-sm text-ink-soft">
          {[address, reference, t('since', { at: format.dateTime(new Date(createdAt), 'moment') })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {phone && (
          <a href={`tel:${phone}`} className="inline-flex min-h-6 items-center text-accent underline tabular-nums">
            {spokenNumber(phone)}
          </a>
        )}
      </div>
      <TaskActions task={task} />
    </li>
  );
}

const CALLS = ['confirmation', 'move', 'cancellation', 'absence'] as const;

function callReason(purpose: string | undefined): (typeof CALLS)[number] {
  return CALLS.find((one) => one === purpose) ?? 'confirmation';
}
