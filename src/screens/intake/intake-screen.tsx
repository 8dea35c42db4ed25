'use client';
import { Phone, RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { heardServerTime, serverNow } from '../server-clock';
import { Button } from '../ui/button';
import { PageHeader } from '../ui/page-header';
import { useShortcut } from '../ui/use-shortcut';
import { History } from './beside/history';
import { CallForm } from './call/call-form';
import { callName } from './call/call-name';
import { hasContent } from './call/draft';
import { focusPart } from './call/focus-part';
import { useDraft } from './call/use-draft';
import { useUrgentReflex } from './call/use-urgent-reflex';
import { Offers } from './opened/offers';
import { OpenedCard } from './opened/opened-card';
import type { Outcome, Promised } from './opened/outcome';
import { URGENT_KEY } from './urgent-key';

type IntakeScreenProps = {
  /** Whose drafts these are. */
  account: string;
  isDispatcher: boolean;
  /** Opened by `U`; `urgentAtMs` is that key, by the server's time. */
  isUrgent: boolean;
  /** The server's time when the page was made: the first key may come before any answer brings a better one. */
  serverNowMs: number;
  urgentAtMs: number | null;
};

/** A link opened long after its key was pressed is no first key. */
const FRESH_MS = 5 * 60_000;
const isFresh = (keyMs: number) => Math.abs(serverNow() - keyMs) < FRESH_MS;

/** The call screen: the caller is on the line, one hand types. */
export function IntakeScreen({ account, isDispatcher, isUrgent, serverNowMs, urgentAtMs }: IntakeScreenProps) {
  const t = useTranslations('intake');
  useEffect(() => heardServerTime(String(serverNowMs), Date.now(), Date.now()), [serverNowMs]);
  const urgentSince = useCallback(() => {
    if (!isUrgent) return null;
    return urgentAtMs !== null && isFresh(urgentAtMs) ? urgentAtMs : serverNow();
  }, [isUrgent, urgentAtMs]);
  const { draft, change, begin, finish, shelved, resume } = useDraft(account, urgentSince);
  const [isUrgentCall, setUrgentCall] = useState(isUrgent);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [isOffering, setOffering] = useState(false);

  const newCall = (startedAtMs: number | null) => {
    reflex.expect();
    setOutcome(null);
    setOffering(false);
    setUrgentCall(startedAtMs !== null);
    begin(startedAtMs);
    focusPart('caller');
  };
  const takeUrgent = () => {
    const { startedAtMs } = draft;
    if (outcome) return newCall(serverNow());
    if (!hasContent(draft)) return newCall(startedAtMs !== null && isFresh(startedAtMs) ? startedAtMs : serverNow());
    setUrgentCall(true);
    focusPart('complaint');
  };
  const reflex = useUrgentReflex(takeUrgent);
  useShortcut(URGENT_KEY, takeUrgent);
  useEffect(() => {
    // The key has been heard: loading the page again is not another urgent call.
    if (isUrgent) window.history.replaceState(null, '', '/intake');
    focusPart('caller');
  }, [isUrgent]);

  const done = (reached: Outcome) => {
    setOutcome(reached);
    finish();
    focusPart('opened');
  };
  const stopOffering = () => {
    setOffering(false);
    focusPart('opened');
  };
  const promised = (appointment: Promised) => {
    setOutcome((reached) => reached && { ...reached, appointment });
    setOffering(false);
    // No button has the focus: an Enter after the digit must not take the words away while they are read aloud.
    focusPart('said');
  };
  const takeUp = () => {
    setOutcome(null);
    setOffering(false);
    setUrgentCall(false);
    resume();
  };
  const canStartOver = !outcome && hasContent(draft);
  return (
    <>
      <PageHeader
        title={isUrgentCall && !outcome ? t('urgentTitle') : t('title')}
        actions={
          <>
            {shelved && (
              <Button kind="quiet" icon={Phone} onPress={takeUp}>
                {t('resume', { name: callName(shelved) ?? t('callAt', { at: new Date(shelved.startedAtMs ?? 0) }) })}
              </Button>
            )}
            {canStartOver && (
              <Button kind="quiet" icon={RotateCcw} onPress={() => newCall(null)}>
                {t('startOver')}
              </Button>
            )}
          </>
        }
      />
      <div {...reflex.handlers} className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {outcome ? (
          <OpenedCard
            key={outcome.workOrderId}
            outcome={outcome}
            isDispatcher={isDispatcher}
            onOffer={() => setOffering(true)}
            onNewCall={() => newCall(null)}
            onRequalified={(jobType, dueAt) => setOutcome({ ...outcome, jobType, dueAt, appointment: null })}
            onCancelled={() => newCall(null)}
          />
        ) : (
          <CallForm draft={draft} change={change} isUrgentCall={isUrgentCall} onOutcome={done} />
        )}
        {outcome && isOffering ? (
          <Offers outcome={outcome} onClose={stopOffering} onBooked={promised} />
        ) : (
          <History
            servicePointId={outcome ? outcome.servicePointId : (draft.address?.servicePointId ?? null)}
            customerId={outcome ? outcome.customerId : (draft.caller?.customerId ?? null)}
          />
        )}
      </div>
    </>
  );
}
