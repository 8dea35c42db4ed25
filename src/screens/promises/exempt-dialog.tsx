'use client';
import { BadgeCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { isProofNamed, isReasonTold } from '@/domain/clock/exemption-told';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { ClockLine } from './clock-line';

type ExemptDialogProps = { clock: Pick<ClockLine, 'workOrderId' | 'number' | 'reference'>; onClose: () => void };

/** After review nothing is owed: why, and what proves it. Both stay in the journal under the manager's name. */
export function ExemptDialog({ clock, onClose }: ExemptDialogProps) {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.charter.exemptClock.mutationOptions());
  const [reason, setReason] = useState('');
  const [proof, setProof] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { number, reference } = clock;
  const isShort = !isReasonTold(reason);
  const isUnnamed = !isProofNamed(proof);

  async function submit() {
    setAsked(true);
    if (isShort || isUnnamed) return;
    const { workOrderId } = clock;
    if (!(await send({ workOrderId, number, reason, proof }))) return;
    showToast({ title: t('exempt.done', { number, reference }), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={t('exempt.title', { number, reference })}
      lead={t('exempt.lead')}
      submit={t('exempt.submit')}
      icon={BadgeCheck}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('exempt.reason')}
        description={t('exempt.reasonHint')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={isAsked && isShort ? t('exempt.reasonShort') : undefined}
        isRequired
      />
      <TextArea
        label={t('proof')}
        description={t('exempt.proofHint')}
        value={proof}
        onChange={setProof}
        maxLength={500}
        error={isAsked && isUnnamed ? t('proofUnnamed') : undefined}
        isRequired
      />
    </DecisionForm>
  );
}
