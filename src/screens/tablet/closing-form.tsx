'use client';
import { CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import { BLANK_CLOSING, type Closing, closingKind, finished } from './closing';
import type { TakenPhoto } from './log/told';
import { PhotoButton } from './photo-button';
import type { TourVisit } from './tour';

type ClosingFormProps = {
  visit: TourVisit;
  onFinish: (told: NonNullable<ReturnType<typeof finished>>, photos: readonly TakenPhoto[]) => void;
  onBack: () => void;
};

/** What closing this kind of job needs, and nothing more: a plain one may be closed as it is. */
export function ClosingForm({ visit, onFinish, onBack }: ClosingFormProps) {
  const t = useTranslations('tablet');
  const [closing, setClosing] = useState<Closing>(BLANK_CLOSING);
  const kind = closingKind(visit);
  const told = finished(kind, closing);
  const set = (change: Partial<Closing>) => setClosing((before) => ({ ...before, ...change }));
  return (
    <section aria-label={t('closing.title')} className="flex flex-col gap-4">
      <h3 className="text-xl font-semibold">{t('closing.title')}</h3>
      {kind === 'sample' && (
        <>
          <TextField label={t('closing.point')} value={closing.point} onChange={(point) => set({ point })} />
          <TextField
            label={t('closing.bottles')}
            description={t('closing.bottlesHint')}
            value={closing.bottles}
            onChange={(bottles) => set({ bottles })}
          />
        </>
      )}
      {kind === 'meter' && (
        <TextField
          label={t('closing.index')}
          inputMode="numeric"
          value={closing.index}
          onChange={(index) => set({ index })}
        />
      )}
      {kind === 'works' && (
        <Checkbox isSelected={closing.complete} onChange={(complete) => set({ complete })}>
          {t('closing.complete')}
        </Checkbox>
      )}
      <PhotoButton
        label={t(kind === 'meter' ? 'closing.meterPhoto' : 'closing.photo')}
        photo={closing.photo}
        onTaken={(photo) => set({ photo })}
      />
      <TextArea label={t('closing.note')} rows={2} value={closing.note} onChange={(note) => set({ note })} />
      {!told && (
        <p className="text-ink-soft">{t(kind === 'meter' ? 'closing.missingMeter' : 'closing.missingSample')}</p>
      )}
      <Button
        kind="primary"
        size="big"
        icon={CheckCheck}
        isDisabled={!told}
        onPress={() => told && onFinish(told, closing.photo ? [closing.photo] : [])}
      >
        {t('closing.confirm')}
      </Button>
      <Button onPress={onBack} className="min-h-14">
        {t('back')}
      </Button>
    </section>
  );
}
