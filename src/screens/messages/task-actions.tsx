'use client';
import { Check, PhoneCall, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AppointmentId, TaskId, WorkOrderId } from '@/domain/ids';
import { useTRPC } from '../trpc';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { Task } from './lines';

/** Told by telephone keeps commitment 29 and closes the task; done closes it. A crew to send is sent, and nothing else. */
export function TaskActions({ task, canSend }: { task: Task; canSend: boolean }) {
  const t = useTranslations('tasks');
  const trpc = useTRPC();
  const told = useCommand(trpc.messages.markTold.mutationOptions(), { aloud: true });
  const closed = useCommand(trpc.tasks.closeTask.mutationOptions(), { aloud: true });
  const { kind, workOrderId, appointment, customer } = task;
  const taskId = task.taskId as TaskId;
  const canTell = kind === 'callCustomer' && workOrderId && appointment && !appointment.isTold;
  const who = customer ?? task.reference ?? '';
  const tell = async () => {
    if (!canTell) return;
    const { appointmentId, version } = appointment;
    const about = { workOrderId: workOrderId as WorkOrderId, appointmentId: appointmentId as AppointmentId, version };
    if (await told.send({ ...about, taskId })) showToast({ tone: 'done', title: t('toldDone') });
  };
  const close = async () => {
    if (await closed.send({ taskId })) showToast({ tone: 'done', title: t('closed') });
  };
  return (
    <div className="col-start-2 flex flex-wrap items-start gap-2 md:col-start-3">
      {canTell && (
        <Button
          kind="primary"
          icon={PhoneCall}
          isPending={told.isSending}
          onPress={() => void tell()}
          aria-label={t('toldFor', { who })}
        >
          {t('told')}
        </Button>
      )}
      {kind === 'crewNeeded' && canSend && workOrderId && (
        <LinkButton kind="primary" icon={Users} href={`/desk?workOrder=${workOrderId}&panel=candidates`}>
          {t('whomToSend')}
        </LinkButton>
      )}
      {kind !== 'crewNeeded' && (
        <Button
          icon={Check}
          isPending={closed.isSending}
          onPress={() => void close()}
          aria-label={t('doneFor', { who })}
        >
          {t('done')}
        </Button>
      )}
    </div>
  );
}
