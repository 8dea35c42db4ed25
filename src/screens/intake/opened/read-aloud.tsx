'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { spelledReference } from '@/domain/messages/spelled-reference';
import { spokenDeadline } from '@/domain/messages/spoken-deadline';
import { windowWords } from '@/domain/messages/window-words';
import { serverNow } from '../../server-clock';
import { Countdown } from '../../ui/countdown';

type ReadAloudProps = {
  reference: string;
  dueAt: string | null;
  /** The window promised, which says more than the due time; null when none is. Instants are ISO. */
  window: { readonly start: string; readonly end: string } | null;
};

/** The reference letter by letter, and the window or the due time in words: large enough to read with a telephone at the ear. */
export function ReadAloud({ reference, dueAt, window }: ReadAloudProps) {
  const t = useTranslations('intake.opened');
  const locale = useLocale();
  // Said once, as it stood when the card appeared: the words must not change in the middle of a sentence.
  const [spokenAtMs] = useState(serverNow);
  const due = dueAt ? Temporal.Instant.from(dueAt) : null;
  return (
    <div data-part="said" role="status" tabIndex={-1} className="flex flex-col gap-3 outline-none">
      <p>
        <span className="block text-sm text-ink-soft">{t('reference')}</span>
        <strong className="block text-3xl tracking-wide">{reference}</strong>
        <span className="block text-lg text-ink-soft">{spelledReference(reference, locale)}</span>
      </p>
      {window ? (
        <p>
          <span className="block text-sm text-ink-soft">{t('say')}</span>
          <strong className="block text-2xl">
            {t('appointment', { words: windowWords(instants(window), locale) })}
          </strong>
        </p>
      ) : due ? (
        <p>
          <span className="block text-sm text-ink-soft">{t('say')}</span>
          <strong className="block text-2xl first-letter:uppercase">
            {spokenDeadline(due, Temporal.Instant.fromEpochMilliseconds(Math.round(spokenAtMs)), locale)}
          </strong>
          <span className="text-ink-soft" aria-hidden>
            {t('left')}{' '}
            <Countdown
              dueAtEpochMs={due.epochMilliseconds}
              serverNow={serverNow}
              className="font-medium tabular-nums"
            />
          </span>
        </p>
      ) : (
        <p className="text-ink-soft">{t('noDeadline')}</p>
      )}
    </div>
  );
}

function instants({ start, end }: NonNullable<ReadAloudProps['window']>) {
  return { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
}
