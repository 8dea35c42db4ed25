'use client';
import { ArrowRight, MessageSquareText } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { smsText } from '@/domain/messages/sms-text';
import type { Locale } from '@/domain/messages/window-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Icon } from '../../ui/icon';
import { sayDay, sayHours } from '../window-words-of';

/** A window promised, and the one that would replace it. Instants are ISO. */
export type Retelling = {
  readonly was: { readonly start: string; readonly end: string };
  readonly becomes: { readonly windowStart: string; readonly windowEnd: string };
  readonly isTold: boolean;
  readonly channel: 'sms' | 'letter' | 'call';
  /** The customer's language, whatever the reader's. */
  readonly locale: Locale;
};

type RetellDialogProps = { retelling: Retelling | null; isSending: boolean; onSend: () => void; onCancel: () => void };

/** Before a promised window moves: what was promised, what will be, and the very words the customer receives. */
export function RetellDialog({ retelling, isSending, onSend, onCancel }: RetellDialogProps) {
  const t = useTranslations('desk.retell');
  const locale = useLocale();
  if (!retelling) return null;
  const { was, becomes, channel } = retelling;
  const start = Temporal.Instant.from(becomes.windowStart);
  const end = Temporal.Instant.from(becomes.windowEnd);
  return (
    <Dialog
      role="alertdialog"
      title={t(retelling.isTold ? 'title' : 'titleNotTold')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      actions={
        <>
          <Button onPress={onCancel}>{t('back')}</Button>
          <Button kind="primary" icon={MessageSquareText} isPending={isSending} onPress={onSend} autoFocus>
            {t('send')}
          </Button>
        </>
      }
    >
      <p>{t('lead')}</p>
      <div className="my-3 flex flex-wrap items-center gap-3">
        <p>
          <span className="block text-sm text-ink-soft">{t('was')}</span>
          {sayDay(was.start, locale)} {sayHours(was.start, was.end, locale)}
        </p>
        <Icon of={ArrowRight} />
        <p className="font-semibold">
          <span className="block text-sm font-normal text-ink-soft">{t('becomes')}</span>
          {sayDay(becomes.windowStart, locale)} {sayHours(becomes.windowStart, becomes.windowEnd, locale)}
        </p>
      </div>
      {channel === 'sms' ? (
        <figure>
          <figcaption className="mb-1 text-sm text-ink-soft">{t(`sms.${retelling.locale}`)}</figcaption>
          <blockquote lang={retelling.locale} className="rounded-lg bg-accent-soft px-3 py-2">
            {smsText('move', { start, end }, t('link'), retelling.locale)}
          </blockquote>
        </figure>
      ) : (
        <p>{t(channel)}</p>
      )}
    </Dialog>
  );
}
