'use client';
import { PencilLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { useWhen } from '../use-when';
import { STEP_ICON } from './step-icon';
import { TimeDialog } from './time-dialog';
import type { TourVisit } from './tour';

export type Correction = { readonly kind: 'correctTime'; readonly factId: never; readonly happenedAt: string };

type StepTimesProps = {
  visit: Pick<TourVisit, 'steps' | 'reportedAt' | 'window'>;
  onCorrect: (told: Correction) => void;
};

/** When each step was done, as far as we know. Each can be corrected; what was first told stays in the journal. */
export function StepTimes({ visit, onCorrect }: StepTimesProps) {
  const t = useTranslations('tablet');
  const when = useWhen();
  const [corrected, setCorrected] = useState<TourVisit['steps'][number] | null>(null);
  if (visit.steps.length === 0) return null;
  return (
    <>
      <ul aria-label={t('times.label')} className="flex flex-col border-t border-line pt-1">
        {visit.steps.map((step) => (
          <li key={step.factId} className="flex items-center gap-3">
            <Icon of={STEP_ICON[step.step]} className="text-ink-soft" />
            <span className="flex-1">{t(`stepDone.${step.step}`)}</span>
            <time dateTime={step.happenedAt} className="font-medium">
              {when(step.happenedAt)}
            </time>
            <Button
              kind="quiet"
              icon={PencilLine}
              aria-label={t('times.correct', { step: t(`stepDone.${step.step}`), time: when(step.happenedAt) })}
              onPress={() => setCorrected(step)}
            />
          </li>
        ))}
      </ul>
      {corrected && (
        <TimeDialog
          key={corrected.factId}
          visit={visit}
          step={corrected}
          onClose={() => setCorrected(null)}
          onSave={(happenedAt) => {
            setCorrected(null);
            onCorrect({ kind: 'correctTime', factId: corrected.factId as never, happenedAt });
          }}
        />
      )}
    </>
  );
}
