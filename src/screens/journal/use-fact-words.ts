import { useFormatter, useTranslations } from 'next-intl';
import { useAbsenceWords } from '../roster/use-absence-words';
import { useDueWords } from '../use-due-words';
import type { JournalEntry } from './use-journal';

type Words = { readonly title: string; readonly details: readonly string[] };

/** A line of the journal in words: what was done, and what of its contents a reader can use. */
export function useFactWords(): (entry: Pick<JournalEntry, 'kind' | 'payload' | 'technicianName'>) => Words {
  const t = useTranslations('journal');
  const reasonOf = useTranslations('promises.reason');
  const roleOf = useTranslations('session.role');
  const jobOf = useTranslations('jobType');
  const format = useFormatter();
  const dueWords = useDueWords();
  const absenceWords = useAbsenceWords();

  const known = <Key extends string>(of: { has: (key: Key) => boolean; (key: Key): string }, key: string) =>
    of.has(key as Key) ? of(key as Key) : key;
  const moment = (iso: string) => format.dateTime(new Date(iso), 'moment');

  /** How each part of a payload is said. Ids say nothing to a reader and are left out. */
  const sayings: Record<string, (value: string, payload: Record<string, unknown>) => string> = {
    number: (number) => t('detail.number', { number }),
    amountCents: (cents) => format.number(Number(cents) / 100, 'eurosCents'),
    jobType: (job) => known(jobOf, job),
    start: (start, { end }) =>
      t('detail.window', { start: moment(start), end: format.dateTime(new Date(String(end)), 'time') }),
    startsAt: (startsAt, { endsAt }) => absenceWords({ startsAt, endsAt: String(endsAt) }),
    confirmBy: (channel) => known(t, `channel.${channel}`),
    channel: (channel) => known(t, `channel.${channel}`),
    by: (who) => known(t, `by.${who}`),
    role: (role) => known(roleOf, role),
    from: (from, { to }) => t('detail.change', { from: known(roleOf, from), to: known(roleOf, String(to)) }),
    reason: (reason) => t('detail.reason', { reason: known(reasonOf, reason) }),
    proof: (proof) => t('detail.proof', { proof }),
    until: (until) => t('detail.until', { until: dueWords(until) }),
    reference: (reference) => reference,
    note: (note) => t('detail.note', { note }),
    point: (point) => t('detail.point', { point }),
    indexCubicMetres: (index) => t('detail.index', { index: format.number(Number(index)) }),
    what: (what) => known(t, `what.${what}`),
    added: (added) => t('detail.added', { count: Number(added) }),
    updated: (updated) => t('detail.updated', { count: Number(updated) }),
    name: (name) => name,
  };

  return ({ kind, payload, technicianName }) => {
    const details = Object.entries(sayings).flatMap(([key, say]) => {
      const value = payload[key];
      const isSaid = (typeof value === 'string' && value !== '') || typeof value === 'number';
      return isSaid ? [say(String(value), payload)] : [];
    });
    const { fields } = payload;
    if (Array.isArray(fields))
      details.push(t('detail.fields', { fields: fields.map((one) => known(t, `field.${one}`)).join(', ') }));
    return { title: known(t, `kind.${kind}`), details: technicianName ? [technicianName, ...details] : details };
  };
}
