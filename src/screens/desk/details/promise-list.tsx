'use client';
import { useTranslations } from 'next-intl';
import { serverNow } from '../../server-clock';
import { Countdown } from '../../ui/countdown';
import { PromiseBadge, type PromiseState } from '../../ui/promise-badge';
import { useDueWords } from '../../use-due-words';
import type { WorkOrderShown } from './work-order-answer';

type ClockShown = WorkOrderShown['clocks'][number];

const BADGE: Readonly<Record<ClockShown['state'], PromiseState>> = {
  running: 'running',
  paused: 'paused',
  kept: 'kept',
  broken: 'broken',
  awaitingTablet: 'awaiting',
  exempted: 'exempted',
  cancelled: 'cancelled',
};

/** Every promise at work on a job, what it says, and how it stands. */
export function PromiseList({ clocks }: { clocks: WorkOrderShown['clocks'] }) {
  const t = useTranslations('desk');
  const dueWords = useDueWords();
  return (
    <ul className="flex flex-col gap-2">
      {clocks.map(({ code, occasion, state, dueAt, isAtRisk }) => (
        <li key={`${code} ${occasion}`} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 flex-1 basis-40">
            <span className="block">{t(`promise.${code}`)}</span>
            <span className="block text-sm text-ink-soft">
              {t('commitment', { code: Number.parseInt(code, 10) })} ·{' '}
              {state === 'paused' ? t('dueSuspended') : t('dueAt', { moment: dueWords(dueAt) })}
            </span>
          </span>
          <PromiseBadge state={isAtRisk ? 'atRisk' : BADGE[state]}>
            {state === 'running' && <Countdown dueAtEpochMs={Date.parse(dueAt)} serverNow={serverNow} />}
          </PromiseBadge>
        </li>
      ))}
    </ul>
  );
}
