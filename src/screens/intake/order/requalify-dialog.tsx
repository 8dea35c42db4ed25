'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { JOB_TYPE_CODES, type JobTypeCode } from '@/domain/work-order/job-type';
import { useTRPC } from '../../trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Select } from '../../ui/select';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toasts';
import { useRefusal } from '../../use-refusal';
import { FieldProblem } from '../call/field-problem';
import { useCommandId } from '../call/use-command-id';
import { useJobWords } from '../triage/use-job-words';
import type { OrderInHand } from './order-in-hand';

type RequalifyDialogProps = {
  order: OrderInHand;
  onClose: () => void;
  onDone: ((jobType: JobTypeCode, dueAt: string | null) => void) | undefined;
};

/** The triage was wrong: what it really is, and how we know. Its clock becomes that of the new kind, from the same report. */
export function RequalifyDialog({ order, onClose, onDone }: RequalifyDialogProps) {
  const t = useTranslations('intake.requalify');
  const jobName = useTranslations('jobType');
  const words = useJobWords();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const say = useRefusal();
  const [id, renewId] = useCommandId();
  const [job, setJob] = useState<JobTypeCode | null>(null);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const requalify = useMutation(
    trpc.intake.requalifyWorkOrder.mutationOptions({
      networkMode: 'always',
      onSuccess: (result) => {
        if (!result.ok) return renewId();
        if (!job) return;
        void queries.invalidateQueries();
        showToast({ title: t('done', { reference: order.reference, job: jobName(job) }), tone: 'done' });
        onDone?.(job, result.value.dueAt);
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (!job || !reason.trim() || requalify.isPending) return;
    const privateSide = job === 'privateLeak';
    requalify.mutate({ id, workOrderId: order.workOrderId, jobType: job, privateSide, reason });
  };
  const options = JOB_TYPE_CODES.filter((code) => code !== order.jobType).map((code) => {
    const { duration, promise } = words(code);
    return { id: code, label: jobName(code), detail: [duration, promise].filter(Boolean).join(' · ') };
  });
  const { data } = requalify;
  const refused = data && !data.ok ? say(data.refusal) : requalify.isError ? t('failed') : undefined;
  return (
    <Dialog
      title={t('title', { reference: order.reference })}
      size="small"
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('back')}</Button>
          <Button kind="primary" type="submit" form="requalify" icon={Replace}>
            {t('submit')}
          </Button>
        </>
      }
    >
      <form id="requalify" onSubmit={submit} className="flex flex-col gap-3">
        <p>{order.window ? t('withWindow') : t('plain', { job: jobName(order.jobType) })}</p>
        <Select
          label={t('job')}
          options={options}
          selectedKey={job}
          placeholder={t('choose')}
          onSelectionChange={(key) => setJob(options.find(({ id: code }) => code === key)?.id ?? null)}
          error={isAsked && !job ? t('jobMissing') : undefined}
        />
        <TextField
          label={t('reason')}
          value={reason}
          maxLength={200}
          onChange={setReason}
          error={isAsked && !reason.trim() ? t('reasonMissing') : undefined}
        />
        <FieldProblem>{refused}</FieldProblem>
      </form>
    </Dialog>
  );
}
