'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { serverNow } from '../server-clock';
import { Countdown } from '../ui/countdown';
import { PromiseBadge } from '../ui/promise-badge';
import { useDueWords } from '../use-due-words';
import type { ClockLine } from './clock-line';
import { badgeState } from './kept-counts';

/** How an open promise stands and by when it is to be kept; while it is paused, why and what its term would come to. */
export function ClockStanding({ clock }: { clock: ClockLine }) {
  const t = useTranslations('promises.open');
  const dueWords = useDueWords();
  const { state, dueAt, isAtRisk, pause } = clock;
  return (
    <div className="flex flex-col items-start gap-0.5">
      <PromiseBadge state={isAtRisk ? 'atRisk' : badgeState(state)}>
        {state === 'running' && <Countdown dueAtEpochMs={Date.parse(dueAt)} serverNow={serverNow} />}
      </PromiseBadge>
      {pause ? (
        <PauseWords pause={pause} />
      ) : (
        <span className="text-sm whitespace-nowrap text-ink-soft tabular-nums">
          {t('due', { when: dueWords(dueAt) })}
        </span>
      )}
    </div>
  );
}

function PauseWords({ pause }: { pause: NonNullable<ClockLine['pause']> }) {
  const t = useTranslations('promises');
  const format = useFormatter();
  const dueWords = useDueWords();
  const { reason, start, limit } = pause;
  const since = format.dateTime(new Date(start), 'day');
  const when = dueWords(pause.dueOnResuming);
  return (
    <>
      <span className="text-sm text-ink-soft">
        {t(`reason.${reason}`)}{' '}
        {limit ? t('open.pausedUntil', { since, until: dueWords(limit) }) : t('open.pausedSince', { since })}
      </span>
      <span className="text-sm text-ink-soft tabular-nums">
        {t(limit ? 'open.dueResumedThen' : 'open.dueResumedNow', { when })}
      </span>
    </>
  );
}
