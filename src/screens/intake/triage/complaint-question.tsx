'use client';
import { DropletOff, Droplets, FlaskConical, ListPlus, TestTube, TrafficCone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Complaint } from '@/domain/work-order/triage';
import type { CallPart } from '../call/call-to-take';
import { ChoiceGroup } from '../call/choice-group';
import { focusPart } from '../call/focus-part';

const COMPLAINTS = [
  ['leak', 'f', Droplets, true],
  ['noWater', 'm', DropletOff, true],
  ['roadDanger', 'd', TrafficCone, true],
  ['contamination', 'c', FlaskConical, true],
  ['taste', 'g', TestTube, false],
  ['other', 'a', ListPlus, false],
] as const;

/** What is the matter: the first four are urgent, whoever has the telephone in one hand has a key for each. */
export function ComplaintQuestion({ draft, change, problem }: CallPart & { problem: string | undefined }) {
  const t = useTranslations('intake.complaint');
  const choices = COMPLAINTS.map(([id, key, icon, isAlarming]) => {
    const shortcut = { id: `intake.${id}`, key };
    return { id, label: t(`${id}.label`), detail: t(`${id}.detail`), icon, isAlarming, shortcut };
  });
  const choose = (complaint: Complaint) => {
    change({ triage: { complaint, isPrivateSide: null, isDangerous: false, otherJob: null } });
    if (complaint === 'other') focusPart('job');
  };
  return (
    <ChoiceGroup
      part="complaint"
      question={t('question')}
      choices={choices}
      chosen={draft.triage.complaint}
      onChoose={choose}
      problem={problem}
      columns="sm:grid-cols-2 xl:grid-cols-3"
    />
  );
}
