'use client';
import { useMutation } from '@tanstack/react-query';
import { CalendarClock, RotateCw, ThumbsDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { serverNow } from '../../server-clock';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';
import { Refused } from '../refused';
import { SidePanel } from '../side-panel';
import { useDigit } from '../use-digit';
import { useThisSecond } from '../use-server-time';
import { sayDay, sayHours } from '../window-words-of';
import { parisDayOf } from '../working-day';
import { AskLater } from './ask-later';
import { NoOffers } from './no-offers';
import { OfferCard } from './offer-card';
import type { Offered } from './offers-answer';
import { OtherWindows } from './other-windows';
import { type Booked, useOffers } from './use-offers';

export type OffersPanelProps = {
  workOrderId: string;
  /** Whom one talks about: the job and its reference. */
  lead: string;
  /** The appointment to be moved; null when there is none yet. */
  appointment: { readonly appointmentId: string; readonly version: number } | null;
  onClose: () => void;
  /** Something was settled: where the new visit stands, and what was promised. */
  onBooked: (day: string, booked: Booked) => void;
};

const DIGITS = [1, 2, 3] as const;

/** What one says on the telephone: three windows in words, kept for five minutes; one key books. */
export function OffersPanel({ workOrderId, lead, appointment, onClose, onBooked }: OffersPanelProps) {
  const t = useTranslations('desk.offers');
  const say = useRefusal();
  const locale = useLocale();
  const trpc = useTRPC();
  const [isLater, setLater] = useState(false);
  const refuse = useMutation(trpc.appointments.refuseOffers.mutationOptions());
  const state = useOffers(workOrderId, appointment, (refusal) => showToast({ tone: 'warning', title: say(refusal) }));
  const { offers, refusal, isAsking, isBooking } = state;
  const nowMs = useThisSecond();
  const heldUntilMs = offers?.heldUntil ? Date.parse(offers.heldUntil) : null;
  const isOver = heldUntilMs !== null && nowMs > heldUntilMs;

  const close = () => {
    state.letGo();
    onClose();
  };
  const book = async (offer: Offered | undefined) => {
    if (!offer || isBooking) return;
    const booked = await state.take(offer);
    if (!booked) return;
    const { windowStart, windowEnd, technicianName: name, confirmation } = booked;
    const window = `${sayDay(windowStart, locale)} ${sayHours(windowStart, windowEnd, locale)}`;
    showToast({ tone: 'done', title: t('booked', { window, name }), detail: t(`confirmation.${confirmation}`) });
    onBooked(parisDayOf(Date.parse(windowStart)), booked);
  };
  const refuseAll = async () => {
    const windows = (offers?.best ?? []).map(({ windowStart: start, windowEnd: end }) => ({ start, end }));
    const answer = await refuse.mutateAsync({ id: newId(), workOrderId, windows }).catch(() => null);
    if (!answer?.ok) return showToast({ tone: 'failed', title: answer ? say(answer.refusal) : t('failed') });
    showToast({ tone: 'done', title: t(answer.value.isPaused ? 'refusedTwice' : 'refused') });
    onClose();
  };
  const best = offers?.best ?? [];
  const canBook = !isOver && !isBooking && !isLater;
  useDigit(1, 'desk.book', () => void book(best[0]), canBook);
  useDigit(2, 'desk.book', () => void book(best[1]), canBook);
  useDigit(3, 'desk.book', () => void book(best[2]), canBook);

  return (
    <SidePanel title={t(appointment ? 'titleMove' : 'title')} lead={lead} onClose={close} takesFocus>
      {isAsking && (
        <div className="p-4">
          <Skeleton lines={9} />
        </div>
      )}
      {state.failed && !isAsking && <ErrorState title={t('failed')} onRetry={state.ask} />}
      {refusal && !isAsking && <Refused refusal={refusal} workOrderId={workOrderId} onPlaced={state.ask} />}
      {offers?.notBefore && !isAsking && (
        <p className="flex gap-2 px-4 pt-4 text-awaiting">
          <Icon of={CalendarClock} className="mt-0.5" />
          {t('notBefore', { day: sayDay(offers.notBefore, locale) })}
        </p>
      )}
      {offers && !isAsking && best.length === 0 && <NoOffers refusals={offers.refusals} />}
      {offers && !isAsking && best.length > 0 && (
        <>
          <div className="flex flex-col gap-3 p-4">
            <p role="status" className="flex min-h-8 items-center gap-2">
              {isOver ? t('over') : t('heldFor')}
              {!isOver && heldUntilMs && (
                <span className="font-semibold tabular-nums" aria-hidden>
                  {clockWords(heldUntilMs - nowMs)}
                </span>
              )}
              {isOver && (
                <Button size="small" icon={RotateCw} onPress={state.ask}>
                  {t('again')}
                </Button>
              )}
            </p>
            <ol aria-label={t('best')} className="flex flex-col gap-2">
              {DIGITS.map((digit) => {
                const offer = best[digit - 1];
                return (
                  offer && (
                    <OfferCard
                      key={offer.windowStart}
                      offer={offer}
                      digit={digit}
                      isDisabled={isOver || isBooking}
                      onBook={() => void book(offer)}
                    />
                  )
                );
              })}
            </ol>
            <div className="flex flex-wrap gap-2">
              <Button icon={ThumbsDown} isPending={refuse.isPending} onPress={() => void refuseAll()}>
                {t('refuse')}
              </Button>
              <Button icon={CalendarClock} onPress={() => setLater(true)}>
                {t('later')}
              </Button>
            </div>
          </div>
          <OtherWindows days={offers.days} isDisabled={isBooking} onBook={(offer) => void book(offer)} />
        </>
      )}
      <AskLater
        workOrderId={workOrderId}
        earliest={parisDayOf(serverNow())}
        isOpen={isLater}
        onOpenChange={setLater}
        onDone={onClose}
      />
    </SidePanel>
  );
}

/** `4:07`. */
function clockWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
