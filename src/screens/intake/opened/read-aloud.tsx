'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { spelledReference } from '@/domain/messages/spelled-reference';
import { spokenDeadline } from '@/domain/messages/spoken-deadline';
import { serverNow } from '../../server-clock';
import { Countdown } from '../../ui/countdown';

/** The reference letter by letter and the due time in words, large enough to read with a telephone at the ear. */
export function ReadAloud({ reference, dueAt }: { reference: string; dueAt: string | null }) {
  const t = useTranslations('intake.opened');
  const locale = useLocale();
  // Said once, as it stood when the card appeared: the words must not change in the middle of a sentence.
  const [spokenAtMs] = useState(serverNow);
  const due = dueAt ? Temporal.Instant.from(dueAt) : null;
  return (
    <div role="status" className="flex flex-col gap-3">
      <p>
        <span className="block text-sm text-ink-soft">{t('reference')}</span>
        <strong className="block text-3xl tracking-wide">{reference}</strong>
        <span className="block text-lg text-ink-soft">{spelledReference(reference, locale)}</span>
      </p>
      {due ? (
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
