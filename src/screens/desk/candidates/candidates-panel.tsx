'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Send, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { serverNow } from '../../server-clock';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { Countdown } from '../../ui/countdown';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { showToast } from '../../ui/toasts';
import { useShortcut } from '../../ui/use-shortcut';
import { useRefusal } from '../../use-refusal';
import { useWhen } from '../../use-when';
import { Disclosure } from '../disclosure';
import { PanelFoot } from '../panel-foot';
import { useRepair } from '../plan/use-repair';
import { ReasonList } from '../reason-list';
import { Refused } from '../refused';
import { SidePanel } from '../side-panel';
import { useDigit } from '../use-digit';
import { parisDayOf } from '../working-day';
import { ApproximatePlace } from './approximate-place';
import { CandidateCard } from './candidate-card';
import type { Candidate, Candidates } from './candidates-answer';

type CandidatesPanelProps = {
  workOrderId: string;
  reference: string;
  lead: string;
  /** Who has the job already; null while nobody does. */
  insteadOf: string | null;
  onClose: () => void;
  /** The job has somebody: the day they are expected. */
  onSent: (day: string) => void;
};

const SHOWN = 3;

/** Who could go now: three first, consequences in sight; a digit chooses, Enter sends. */
export function CandidatesPanel({ workOrderId, reference, lead, insteadOf, onClose, onSent }: CandidatesPanelProps) {
  const t = useTranslations('desk.candidates');
  const say = useRefusal();
  const when = useWhen();
  const trpc = useTRPC();
  const { data, isError, refetch } = useQuery(trpc.dispatch.candidates.queryOptions({ workOrderId }));
  const dispatch = useMutation(trpc.dispatch.dispatchUrgent.mutationOptions());
  const { repairAtDesk } = useRepair();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const found = data?.ok ? data.value.candidates : [];
  const chosen = found.find(({ technicianId }) => technicianId === chosenId) ?? found[0];

  const send = async () => {
    if (!chosen || dispatch.isPending) return;
    const { technicianId, technicianName: name, late } = chosen;
    const answer = await dispatch.mutateAsync({ id: newId(), workOrderId, technicianId, insteadOf }).catch(() => null);
    if (!answer?.ok) {
      showToast({ tone: 'failed', title: answer ? say(answer.refusal) : t('failed') });
      return void refetch();
    }
    const { arrival, leftOut, waiting, toWarn } = answer.value;
    const day = parisDayOf(Date.parse(arrival));
    const words = [
      toWarn.length > 0 && t('toWarn', { references: toWarn.join(', ') }),
      leftOut.length > 0 && t('leftOut', { references: leftOut.join(', ') }),
    ].filter(Boolean);
    const detail = words.length > 0 ? { detail: words.join(' · ') } : {};
    const delays = leftOut.length > 0 || toWarn.length > 0 || late.some(({ isOld }) => !isOld);
    const about = { around: [workOrderId, ...waiting], held: [workOrderId] };
    const action = { label: t('repairAround', { reference }), onPress: () => repairAtDesk(day, about) };
    const title = t('sent', { name, time: when(arrival) });
    showToast({ tone: 'done', title, ...detail, ...(delays && { action }) });
    onSent(day);
  };
  const choose = (at: number) => setChosenId(found[at]?.technicianId ?? chosenId);
  useDigit(1, 'desk.candidate', () => choose(0), found.length > 0);
  useDigit(2, 'desk.candidate', () => choose(1), found.length > 1);
  useDigit(3, 'desk.candidate', () => choose(2), found.length > 2);
  useShortcut({ id: 'desk.send', key: 'Enter' }, () => void send(), { enabled: found.length > 0 });

  return (
    <SidePanel title={t('title')} lead={lead} onClose={onClose} takesFocus>
      {!data && !isError && (
        <div className="p-4">
          <Skeleton lines={9} />
        </div>
      )}
      {isError && <ErrorState title={t('failed')} onRetry={() => void refetch()} />}
      {data && !data.ok && <Refused refusal={data.refusal} workOrderId={workOrderId} />}
      {data?.ok && (
        <>
          {data.value.dueAt && (
            <p className="flex gap-2 px-4 pt-4">
              {t('due', { time: when(data.value.dueAt) })}
              <Countdown dueAtEpochMs={Date.parse(data.value.dueAt)} serverNow={serverNow} className="font-semibold" />
            </p>
          )}
          {data.value.whereabouts !== 'sure' && (
            <ApproximatePlace workOrderId={workOrderId} whereabouts={data.value.whereabouts} />
          )}
          {chosen ? (
            <>
              <Choice candidates={found} chosen={chosen} onChoose={setChosenId} />
              <PanelFoot className="items-start gap-1">
                <Button
                  kind="primary"
                  icon={Send}
                  shortcut={t('enter')}
                  isPending={dispatch.isPending}
                  onPress={() => void send()}
                >
                  {t('send')} {chosen.technicianName}
                </Button>
                <p className="text-sm text-ink-soft">{t('sendHint')}</p>
              </PanelFoot>
            </>
          ) : (
            <EmptyState icon={UserX} title={t('none')} hint={t('noneHint')} />
          )}
          <Excluded excluded={data.value.excluded} isOpen={!chosen} />
        </>
      )}
    </SidePanel>
  );
}

type ChoiceProps = { candidates: readonly Candidate[]; chosen: Candidate; onChoose: (technicianId: string) => void };

function Choice({ candidates, chosen, onChoose }: ChoiceProps) {
  const t = useTranslations('desk.candidates');
  const rest = candidates.slice(SHOWN);
  const card = (one: Candidate, at: number) => (
    <CandidateCard
      key={one.technicianId}
      candidate={one}
      digit={at < SHOWN ? at + 1 : null}
      isChosen={one === chosen}
      onChoose={() => onChoose(one.technicianId)}
    />
  );
  return (
    <fieldset className="flex flex-col gap-2 p-4">
      <legend className="sr-only">{t('best')}</legend>
      <ol className="flex flex-col gap-2">{candidates.slice(0, SHOWN).map(card)}</ol>
      {rest.length > 0 && (
        <Disclosure title={t('more', { count: rest.length })}>
          <ol className="mt-1 flex flex-col gap-2">{rest.map((one, at) => card(one, at + SHOWN))}</ol>
        </Disclosure>
      )}
    </fieldset>
  );
}

function Excluded({ excluded, isOpen }: { excluded: Candidates['excluded']; isOpen: boolean }) {
  const t = useTranslations('desk.candidates');
  if (excluded.length === 0) return null;
  return (
    <Disclosure
      title={t('excluded', { count: excluded.length })}
      isOpen={isOpen}
      className="border-t border-line py-2 [&>summary]:px-4"
    >
      <ReasonList refusals={excluded.map((one) => ({ ...one, relaxation: null }))} />
    </Disclosure>
  );
}
