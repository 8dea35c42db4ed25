'use client';
import { PhoneCall } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionForm } from '../decision-form';
import { useTRPC } from '../trpc';
import { showToast } from '../ui/toasts';
import { useCommand } from '../use-command';
import { MomentField } from './moment-field';
import type { TurnTimes } from './next-turn';
import type { DutyShown } from './roster-shown';
import { TechnicianField } from './technician-field';
import { instantAt } from './wall-clock';

type DutyDialogProps = {
  /** A turn on call whose end is moved; null for a new one. */
  duty: DutyShown | null;
  /** What stands, or is proposed. */
  times: TurnTimes;
  onClose: () => void;
};

/** Who answers the on-call telephone, from when to when; or until when, for a turn that is there. */
export function DutyDialog({ duty, times, onClose }: DutyDialogProps) {
  const t = useTranslations('roster');
  const trpc = useTRPC();
  const { send, refused, isSending } = useCommand(trpc.roster.putOnCall.mutationOptions());
  const [who, setWho] = useState(duty?.technicianId ?? null);
  const [{ from, until }, setTurn] = useState(times);
  const [isBackwards, setBackwards] = useState(false);

  async function submit() {
    const startsAt = duty?.startsAt ?? instantAt(from);
    const endsAt = instantAt(until);
    const isForward = Date.parse(startsAt) < Date.parse(endsAt);
    setBackwards(!isForward);
    if (!isForward || !who || !(await send({ technicianId: who, startsAt, endsAt }))) return;
    showToast({ title: t(duty ? 'turn.moved' : 'turn.done'), tone: 'done' });
    onClose();
  }

  return (
    <DecisionForm
      title={duty ? t('turn.endTitle', { name: duty.name }) : t('turn.title')}
      lead={t(duty ? 'turn.endLead' : 'turn.lead')}
      submit={t(duty ? 'turn.endSubmit' : 'turn.submit')}
      icon={PhoneCall}
      refused={refused}
      isSending={isSending}
      onSubmit={submit}
      onClose={onClose}
    >
      {!duty && <TechnicianField value={who} onChange={setWho} />}
      <MomentField
        name="from"
        value={from}
        onChange={(next) => setTurn({ from: next, until })}
        isDisabled={duty !== null}
      />
      <MomentField
        name="until"
        value={until}
        onChange={(next) => setTurn({ from, until: next })}
        error={isBackwards ? t('backwards') : undefined}
      />
    </DecisionForm>
  );
}
