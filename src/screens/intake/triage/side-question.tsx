'use client';
import { House, Network } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Checkbox } from '../../ui/checkbox';
import { Kbd } from '../../ui/kbd';
import { useShortcut } from '../../ui/use-shortcut';
import type { CallPart } from '../call/call-to-take';
import { ChoiceGroup } from '../call/choice-group';
import { useKeyCap } from '../call/use-key-cap';

const PASSERS_BY = { id: 'intake.endangers', key: 'v' };

/** Whose pipe leaks: before the meter it is ours and urgent; after it, only when it endangers passers-by. */
export function SideQuestion({ draft: { triage }, change, problem }: CallPart & { problem: string | undefined }) {
  const t = useTranslations('intake.side');
  const cap = useKeyCap(PASSERS_BY);
  const endanger = (isDangerous: boolean) => change({ triage: { ...triage, isDangerous } });
  useShortcut(PASSERS_BY, () => endanger(!triage.isDangerous), { enabled: triage.isPrivateSide === true });
  const choices = [
    {
      id: 'ours',
      label: t('ours.label'),
      detail: t('ours.detail'),
      icon: Network,
      isAlarming: true,
      shortcut: { id: 'intake.ours', key: 'r' },
    },
    {
      id: 'private',
      label: t('private.label'),
      detail: t('private.detail'),
      icon: House,
      shortcut: { id: 'intake.private', key: 'p' },
    },
  ] as const;
  const chosen = triage.isPrivateSide === null ? null : triage.isPrivateSide ? 'private' : 'ours';
  return (
    <>
      <ChoiceGroup
        part="side"
        question={t('question')}
        choices={choices}
        chosen={chosen}
        onChoose={(id) => change({ triage: { ...triage, isPrivateSide: id === 'private', isDangerous: false } })}
        problem={problem}
      />
      {triage.isPrivateSide && (
        <div className="flex items-center gap-2">
          <Checkbox isSelected={triage.isDangerous} onChange={endanger}>
            {t('dangerous')}
          </Checkbox>
          {cap && <Kbd>{cap}</Kbd>}
        </div>
      )}
    </>
  );
}
