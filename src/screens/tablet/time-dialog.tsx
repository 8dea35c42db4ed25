'use client';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { useRefusal } from '../use-refusal';
import { isToday } from '../use-when';
import { correctedTime } from './corrected-time';
import { serverTime } from './log/told';
import type { TourVisit } from './tour';

type TimeDialogProps = {
  visit: Parameters<typeof correctedTime>[0];
  step: TourVisit['steps'][number];
  /** The true time, ISO. */
  onSave: (happenedAt: string) => void;
  onClose: () => void;
};

/** Asks for the true time of a step, and says at once when it cannot be, or of which other day it would be. */
export function TimeDialog({ visit, step, onSave, onClose }: TimeDialogProps) {
  const t = useTranslations('tablet');
  const words = useRefusal();
  const format = useFormatter();
  const before = format.dateTime(new Date(step.happenedAt), 'time');
  const [clock, setClock] = useState(before);
  const isTyped = /^\d\d:\d\d$/.test(clock) && clock !== before;
  const meant = isTyped ? correctedTime(visit, step, clock, serverTime()) : null;
  const happenedAt = meant?.ok ? meant.value : null;
  const save = (
    <Button kind="primary" isDisabled={!happenedAt} onPress={() => happenedAt && onSave(happenedAt)}>
      {t('times.save')}
    </Button>
  );
  return (
    <Dialog
      title={t('times.title', { step: t(`stepDone.${step.step}`) })}
      isOpen
      size="small"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={save}
    >
      <TextField
        type="time"
        label={t('times.trueTime')}
        description={t('times.hint')}
        error={meant && !meant.ok ? words(meant.refusal) : undefined}
        value={clock}
        onChange={setClock}
      />
      <p role="status" className="mt-2 font-semibold text-risk empty:hidden">
        {happenedAt &&
          !isToday(happenedAt) &&
          t('times.otherDay', { when: format.dateTime(new Date(happenedAt), 'moment') })}
      </p>
    </Dialog>
  );
}
