import { useFormatter, useTranslations } from 'next-intl';
import type { ConfirmationChannel } from '@/domain/fact/fact';
import { useDueWords } from '../../use-due-words';
import type { WorkOrderShown } from './work-order-answer';

type FactShown = WorkOrderShown['journal'][number];

/** A fact as one tells it, with the window, the reason or the time it carries. */
export function useFactWords(): (fact: FactShown) => string {
  const t = useTranslations('desk.fact');
  const by = useTranslations('desk.details.confirmBy');
  const format = useFormatter();
  const dueWords = useDueWords();
  return ({ kind, payload }) => {
    const { start, end, channel, reason, note, until } = payload as Readonly<Record<string, unknown>>;
    const parts = [t(kind as Parameters<typeof t>[0])];
    const isPlaced = kind === 'appointmentFixed' || kind === 'visitPlanned';
    if (isPlaced && typeof start === 'string' && typeof end === 'string') {
      const to = kind === 'appointmentFixed' ? ` – ${format.dateTime(Date.parse(end), 'time')}` : '';
      parts.push(`${format.dateTime(Date.parse(start), 'moment')}${to}`);
    }
    if (kind === 'confirmationDelivered') parts.push(by(channel as ConfirmationChannel));
    if (kind === 'clockPaused' && typeof reason === 'string') parts.push(t(`pause.${reason as 'customerAbsent'}`));
    else if (typeof reason === 'string') parts.push(reason);
    if (typeof until === 'string') parts.push(t('until', { moment: dueWords(until) }));
    if (typeof note === 'string' && note) parts.push(note);
    return parts.join(' · ');
  };
}
