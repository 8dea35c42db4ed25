'use client';
import { UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { v7 } from 'uuid';
import { ABSENCE_REASONS, type AbsenceReason } from '@/domain/roster/absence';
import { absenceSpan } from '@/domain/roster/absence-span';
import type { Role } from '@/domain/roster/role';
import { DecisionForm } from '../decision-form';
import { serverNow } from '../server-clock';
import { useTRPC } from '../trpc';
import { Select } from '../ui/select';
import { useCommand } from '../use-command';
import { AbsenceFields } from './absence-fields';
import { type AbsenceForm, absenceWish } from './absence-form';
import { TechnicianField } from './technician-field';
import { useAbsenceTold } from './use-absence-told';
import { wallClock } from './wall-clock';

type AbsenceDialogProps = { technicianId: string | null; today: string; role: Role; onClose: () => void };

/** Somebody is away: who, how long, why in a word. What it strands is told when it is written down. */
export function AbsenceDialog({ technicianId, today, role, onClose }: AbsenceDialogProps) {
  const t = useTranslations('roster');
  const trpc = useTRPC();
  const tell = useAbsenceTold(role);
  const { send, refused, isSending } = useCommand(trpc.roster.recordAbsence.mutationOptions());
  const [absenceId] = useState(() => v7());
  const [who, setWho] = useState(technicianId);
  const [reason, setReason] = useState<AbsenceReason>('sick');
  const [form, setForm] = useState(() => formOf(today));
  const [isBackwards, setBackwards] = useState(false);

  // A field held wrong keeps the browser from sending the form: what is changed is judged anew.
  function change(next: AbsenceForm) {
    setBackwards(false);
    setForm(next);
  }

  async function submit() {
    const span = absenceSpan(absenceWish(form));
    setBackwards(span === null);
    if (!span || !who) return;
    const times = { startsAt: span.startsAt.toString(), endsAt: span.endsAt.toString() };
    const answer = await send({ absenceId, technicianId: who, ...times, reason });
    if (!answer) return;
    onClose();
    tell(answer.value);
  }

  return (
    <DecisionForm
      title={t('absence.title')}
      lead={t('absence.lead')}
      submit={t('absence.submit')}
      icon={UserX}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TechnicianField value={who} onChange={setWho} />
      <AbsenceFields form={form} onChange={change} error={isBackwards ? t('backwards') : undefined} />
      <Select
        label={t('absence.reason')}
        description={t('absence.reasonHint')}
        options={ABSENCE_REASONS.map((id) => ({ id, label: t(`reason.${id}`) }))}
        selectedKey={reason}
        onSelectionChange={(key) => setReason(ABSENCE_REASONS.find((one) => one === key) ?? 'other')}
      />
    </DecisionForm>
  );
}

/** Today, whole; by the hour, from now to the evening. */
function formOf(today: string): AbsenceForm {
  const { time } = wallClock(new Date(serverNow()).toISOString());
  return { length: 'days', from: { day: today, time }, until: { day: today, time: '18:00' } };
}
