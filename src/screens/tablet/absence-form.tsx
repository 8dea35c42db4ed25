'use client';
import { UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import type { TakenPhoto } from './log/told';
import { PhotoButton } from './photo-button';

type AbsenceFormProps = { onReport: (photo: TakenPhoto) => void; onBack: () => void };

/** Nobody there: the photo of the door is the proof that stops the clock, and the customer gets a link to book again. */
export function AbsenceForm({ onReport, onBack }: AbsenceFormProps) {
  const t = useTranslations('tablet');
  const [photo, setPhoto] = useState<TakenPhoto | null>(null);
  return (
    <section aria-label={t('absence.title')} className="flex flex-col gap-3">
      <h3 className="text-xl font-semibold">{t('absence.title')}</h3>
      <p>{t('absence.lead')}</p>
      <PhotoButton label={t('absence.photo')} photo={photo} onTaken={setPhoto} />
      <Button kind="primary" size="big" icon={UserX} isDisabled={!photo} onPress={() => photo && onReport(photo)}>
        {t('absence.confirm')}
      </Button>
      <Button size="normal" onPress={onBack} className="min-h-14">
        {t('back')}
      </Button>
    </section>
  );
}
