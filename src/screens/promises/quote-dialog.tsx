'use client';
import { FileCheck2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { TextField } from '../ui/text-field';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { ClockDialogProps } from './clock-line';

/** The quote has gone to the customer: its own reference stops the clock of commitment 32 now. */
export function QuoteDialog({ clock, onClose }: ClockDialogProps) {
  const t = useTranslations('promises');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.charter.issueQuote.mutationOptions());
  const [reference, setReference] = useState('');

  async function submit() {
    const { workOrderId } = clock;
    if (!(await send({ workOrderId, reference }))) return;
    showToast({ title: t('quote.done', { reference }), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={t('quote.title', { reference: clock.reference })}
      lead={t('quote.lead')}
      submit={t('quote.submit')}
      icon={FileCheck2}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t('quote.reference')}
        value={reference}
        onChange={setReference}
        maxLength={60}
        isRequired
        autoFocus
      />
    </DecisionForm>
  );
}
