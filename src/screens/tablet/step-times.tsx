'use client';
import { PencilLine } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Icon } from '../ui/icon';
import { TextField } from '../ui/text-field';
import { correctedTime } from './corrected-time';
import { serverTime } from './log/told';
import { STEP_ICON } from './step-icon';
import type { TourVisit } from './tour';

type StepTime = TourVisit['steps'][number];
export type Correction = { readonly kind: 'correctTime'; readonly factId: never; readonly happenedAt: string };

type StepTimesProps = { visit: Pick<TourVisit, 'steps'>; onCorrect: (told: Correction) => void };

/** When each step was done, as far as we know. Each can be corrected; what was first told stays in the journal. */
export function StepTimes({ visit, onCorrect }: StepTimesProps) {
  const t = useTranslations('tablet');
  const format = useFormatter();
  const [corrected, setCorrected] = useState<StepTime | null>(null);
  if (visit.steps.length === 0) return null;
  const time = ({ happenedAt }: StepTime) => format.dateTime(new Date(happenedAt), 'time');
  return (
    <>
      <ul aria-label={t('times.label')} className="flex flex-col border-t border-line pt-1">
        {visit.steps.map((step) => (
          <li key={step.factId} className="flex items-center gap-3">
            <Icon of={STEP_ICON[step.step]} className="text-ink-soft" />
            <span className="flex-1">{t(`stepDone.${step.step}`)}</span>
            <time dateTime={step.happenedAt} className="font-medium">
              {time(step)}
            </time>
            <Button
              kind="quiet"
              icon={PencilLine}
              aria-label={t('times.correct', { step: t(`stepDone.${step.step}`), time: time(step) })}
              onPress={() => setCorrected(step)}
            />
          </li>
        ))}
      </ul>
      {corrected && (
        <TimeDialog
          key={corrected.factId}
          title={t('times.title', { step: t(`stepDone.${corrected.step}`) })}
          before={time(corrected)}
          onClose={() => setCorrected(null)}
          onSave={(clock) => {
            setCorrected(null);
            onCorrect({
              kind: 'correctTime',
              factId: corrected.factId as never,
              happenedAt: correctedTime(corrected.happenedAt, clock, serverTime()),
            });
          }}
        />
      )}
    </>
  );
}

type TimeDialogProps = { title: string; before: string; onSave: (clock: string) => void; onClose: () => void };

function TimeDialog({ title, before, onSave, onClose }: TimeDialogProps) {
  const t = useTranslations('tablet');
  const [clock, setClock] = useState(before);
  const save = (
    <Button kind="primary" isDisabled={!/^\d\d:\d\d$/.test(clock) || clock === before} onPress={() => onSave(clock)}>
      {t('times.save')}
    </Button>
  );
  return (
    <Dialog title={title} isOpen size="small" onOpenChange={(isOpen) => !isOpen && onClose()} actions={save}>
      <TextField
        type="time"
        label={t('times.trueTime')}
        description={t('times.hint')}
        value={clock}
        onChange={setClock}
      />
    </Dialog>
  );
}
