'use client';
import { UserX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { PARIS } from '@/domain/calendar/paris';
import { isProofNamed } from '@/domain/clock/exemption-told';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { DecisionForm } from '../../decision-form';
import { serverNow } from '../../server-clock';
import { useTRPC } from '../../trpc';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { showToast } from '../../ui/toasts';
import { useCommand } from '../../use-command';
import { useAsk } from '../plan/use-ask';
import { useRepair } from '../plan/use-repair';
import type { VisitShown, WorkOrderShown } from './work-order-answer';

type NoShowDialogProps = {
  order: WorkOrderShown;
  visit: VisitShown;
  day: string;
  isToday: boolean;
  onClose: () => void;
};

/** The technician telephones: nobody is there. When they stood at the door and what they saw, then what is to become of the day. */
export function NoShowDialog({ order, visit, day, isToday, onClose }: NoShowDialogProps) {
  const t = useTranslations('desk.noShow');
  const format = useFormatter();
  const trpc = useTRPC();
  const tellWhatNext = useWhatNext(order, day);
  const { send, refused, isSending } = useCommand(trpc.dispatch.recordNoShow.mutationOptions());
  const [time, setTime] = useState(() => {
    const atDoor = isToday ? serverNow() : Date.parse(visit.assignments[0]?.start ?? '');
    return format.dateTime(atDoor, 'time');
  });
  const [note, setNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const happenedAt = onDay(day, time);
  const isNoted = isProofNamed(note);
  const submit = async () => {
    setAsked(true);
    if (!happenedAt || !isNoted) return;
    const answer = await send({ visitId: visit.visitId, happenedAt, note });
    if (!answer) return;
    onClose();
    await tellWhatNext(answer.value.isTold);
  };
  const names = visit.assignments.map(({ technicianName }) => technicianName).join(', ');
  return (
    <DecisionForm
      title={t('title')}
      lead={t(order.appointment ? 'leadTold' : isAtOnce(order.jobType) ? 'leadAtOnce' : 'leadAsked')}
      submit={t('submit')}
      icon={UserX}
      refused={refused}
      isSending={isSending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        type="time"
        label={t('time', { names })}
        value={time}
        onChange={setTime}
        error={isAsked && !happenedAt ? t('timeMissing') : undefined}
        isRequired
      />
      <TextArea
        label={t('note')}
        description={t('noteHint')}
        value={note}
        onChange={setNote}
        maxLength={500}
        error={isAsked && !isNoted ? t('noteMissing') : undefined}
        isRequired
      />
    </DecisionForm>
  );
}

/** Says what comes of it, and offers the next step: the day repaired where it is in trouble or somebody must go again, planned anew where time is free. */
function useWhatNext({ workOrderId, reference, jobType }: WorkOrderShown, day: string) {
  const t = useTranslations('desk.noShow');
  const sayPlan = useTranslations('desk.plan');
  const sayRepair = useTranslations('desk.candidates');
  const { repairAtDesk, troubledOn } = useRepair();
  const { planAtDesk } = useAsk(day);
  return async (isTold: boolean) => {
    const detail = t(isTold ? 'told' : isAtOnce(jobType) ? 'again' : 'asked');
    const troubled = isAtOnce(jobType) ? [workOrderId] : ((await troubledOn(day)) ?? []);
    const label = isAtOnce(jobType) ? sayRepair('repairAround', { reference }) : sayPlan('repair.day');
    const repair = { label, onPress: () => repairAtDesk(day, { around: troubled, held: [] }) };
    const plan = { label: sayPlan('day'), onPress: planAtDesk };
    showToast({ tone: 'done', title: t('done'), detail, action: troubled.length > 0 ? repair : plan });
  };
}

/** The instant of a time of that day in Paris, ISO; null while none is typed. */
function onDay(day: string, time: string): string | null {
  if (!/^\d\d:\d\d$/.test(time)) return null;
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(PARIS).toInstant().toString();
}
