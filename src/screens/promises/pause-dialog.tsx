'use client';
import { Pause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { endOfDay, parisDay } from '@/domain/calendar/paris';
import { isProofNamed } from '@/domain/clock/exemption-told';
import { DecisionForm } from '../decision-form';
import { serverNow } from '../server-clock';
import { useTRPC } from '../trpc';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { ClockDialogProps } from './clock-line';
import { pauseReasons } from './pause-reasons';

/** Stands a clock still: one of the charter's reasons, its proof, and if one is known the last day it may last. */
export function PauseDialog({ clock, onClose }: ClockDialogProps) {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.charter.pauseClock.mutationOptions());
  const reasons = pauseReasons(clock);
  const [reason, setReason] = useState(reasons[0]);
  const [proof, setProof] = useState('');
  const [lastDay, setLastDay] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { number, reference } = clock;
  const isUnnamed = !isProofNamed(proof);

  async function submit() {
    setAsked(true);
    if (!reason || isUnnamed) return;
    const { workOrderId } = clock;
    const until = lastDay ? endOfDay(Temporal.PlainDate.from(lastDay)).toString() : null;
    if (!(await send({ workOrderId, number, reason, proof, until }))) return;
    showToast({ title: t('pause.done', { number, reference }), tone: 'done' });
    onClose();
  }

  const today = parisDay(Temporal.Instant.fromEpochMilliseconds(Math.floor(serverNow()))).toString();
  return (
    <DecisionForm
      title={t('pause.title', { number, reference })}
      lead={t('pause.lead')}
      submit={t('pause.submit')}
      icon={Pause}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('pause.reason')}
        options={reasons.map((id) => ({ id, label: t(`reason.${id}`) }))}
        selectedKey={reason ?? null}
        onSelectionChange={(key) => setReason(reasons.find((one) => one === key))}
      />
      <TextArea
        label={t('proof')}
        description={t('pause.proofHint')}
        value={proof}
        onChange={setProof}
        maxLength={500}
        error={isAsked && isUnnamed ? t('proofUnnamed') : undefined}
        isRequired
      />
      <LimitField value={lastDay} onChange={setLastDay} today={today} />
    </DecisionForm>
  );
}

function LimitField({ value, onChange, today }: { value: string; onChange: (day: string) => void; today: string }) {
  const t = useTranslations('promises.pause');
  const isPast = value !== '' && value < today;
  return (
    <TextField
      type="date"
      label={t('limit')}
      description={t('limitHint')}
      value={value}
      onChange={onChange}
      error={isPast ? t('limitPast') : undefined}
    />
  );
}
