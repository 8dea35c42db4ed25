'use client';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { spokenNumber } from '@/domain/messages/phone-number';
import { windowWords } from '@/domain/messages/window-words';
import type { Task } from './lines';
import { TaskDue } from './task-due';

/** What is asked of somebody: about which job, for whom, by when, what to say and where to call. */
export function TaskWords({ task }: { task: Task }) {
  const t = useTranslations('tasks');
  const tj = useTranslations('jobType');
  const locale = useLocale();
  const format = useFormatter();
  const { kind, jobType, dueAt, customer, phone, address, reference, appointment, details, createdAt } = task;
  const at = (iso: string | undefined) => (iso ? format.dateTime(new Date(iso), 'moment') : '');
  const window = appointment && {
    start: Temporal.Instant.from(appointment.windowStart),
    end: Temporal.Instant.from(appointment.windowEnd),
  };
  return (
    <div className="min-w-0">
      <p className="font-medium">
        {kind === 'callCustomer' ? t(`call.${callReason(details.purpose)}`) : t(`kind.${kind}`)}
        {jobType && <span className="font-normal"> · {tj(jobType)}</span>}
        {customer && <span className="font-normal"> : {customer}</span>}
      </p>
      {dueAt && <TaskDue dueAt={dueAt} />}
      {details.answer && (
        <blockquote className="my-1 max-w-prose border-l-2 border-accent pl-3 wrap-anywhere">
          {details.answer}
        </blockquote>
      )}
      {kind === 'checkConflict' && <ConflictWords details={details} />}
      {kind === 'checkCorrection' && (
        <p>
          {t('corrected', { name: details.technician ?? '', at: at(details.happenedAt), told: at(details.toldAt) })}
        </p>
      )}
      {details.expected && <p>{t('expected', { at: at(details.expected) })}</p>}
      {window && kind !== 'readAnswer' && <p>{t('window', { when: windowWords(window, locale) })}</p>}
      <p className="text-sm text-ink-soft">
        {[address, reference, t('since', { at: at(createdAt) })].filter(Boolean).join(' · ')}
      </p>
      {phone && (
        <a href={`tel:${phone}`} className="inline-flex min-h-6 items-center text-accent underline tabular-nums">
          {spokenNumber(phone)}
        </a>
      )}
    </div>
  );
}

const CONFLICTS = ['reassigned', 'cancelled', 'alreadyOver', 'otherJob'] as const;

/** What a technician told that does not go with what we know, or that somebody should confirm. */
function ConflictWords({ details }: Pick<Task, 'details'>) {
  const t = useTranslations('tasks.conflict');
  const format = useFormatter();
  const reason = CONFLICTS.find((one) => one === details.reason);
  if (!reason) return null;
  const at = details.happenedAt ? format.dateTime(new Date(details.happenedAt), 'moment') : '';
  return <p>{t(reason, { name: details.technician ?? '', at })}</p>;
}

const CALLS = ['confirmation', 'move', 'cancellation', 'absence'] as const;

function callReason(purpose: string | undefined): (typeof CALLS)[number] {
  return CALLS.find((one) => one === purpose) ?? 'confirmation';
}
