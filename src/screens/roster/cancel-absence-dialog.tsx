'use client';
import { UserCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import type { AbsenceShown, CrewMember } from './roster-shown';
import { useAbsenceWords } from './use-absence-words';

type CancelAbsenceDialogProps = { member: CrewMember; absence: AbsenceShown; onClose: () => void };

/** Back already, or never gone: the whole absence goes. */
export function CancelAbsenceDialog({ member: { name }, absence, onClose }: CancelAbsenceDialogProps) {
  const t = useTranslations('roster.cancelAbsence');
  const trpc = useTRPC();
  const absenceWords = useAbsenceWords();
  const { send, refused, isSending } = useCommand(trpc.roster.cancelAbsence.mutationOptions());

  async function submit() {
    if (!(await send({ absenceId: absence.absenceId }))) return;
    showToast({ title: t('done', { name }), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={t('title', { name })}
      lead={t('lead', { when: absenceWords(absence) })}
      submit={t('submit')}
      icon={UserCheck}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
