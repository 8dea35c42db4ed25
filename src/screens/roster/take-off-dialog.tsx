'use client';
import { PhoneOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DecisionForm } from '../decision-form';
import { serverNow } from '../server-clock';
import { useTRPC } from '../trpc';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { DutyShown } from './roster-shown';
import { useSpanWords } from './use-span-words';

/** A turn under way ends now, one to come never comes. */
export function TakeOffDialog({ duty, onClose }: { duty: DutyShown; onClose: () => void }) {
  const t = useTranslations('roster.takeOff');
  const trpc = useTRPC();
  const spanWords = useSpanWords();
  const { send, refused, isSending } = useCommand(trpc.roster.takeOffCall.mutationOptions());
  const { technicianId, name, startsAt } = duty;
  const isUnderWay = Date.parse(startsAt) < serverNow();

  async function submit() {
    if (!(await send({ technicianId, startsAt }))) return;
    showToast({ title: t('done', { name }), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={t('title', { name })}
      lead={t(isUnderWay ? 'leadNow' : 'leadLater', { when: spanWords(duty) })}
      submit={t(isUnderWay ? 'submitNow' : 'submitLater')}
      icon={PhoneOff}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
