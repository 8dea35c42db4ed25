'use client';
import { UserX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Temporal } from 'temporal-polyfill';
import { isTooEarlyForAbsence } from '@/domain/work-order/absence';
import { serverNow } from '../server-clock';
import { Button } from '../ui/button';
import { everySecond } from '../ui/every-second';
import type { TakenPhoto } from './log/told';
import { PhotoButton } from './photo-button';

type AbsenceFormProps = {
  /** When the promised window opens, if one was promised. */
  windowStart: string | null;
  onReport: (photo: TakenPhoto) => void;
  onBack: () => void;
};

/** Nobody there: the photo of the door is the proof that stops the clock, and the customer gets a link to book again. */
export function AbsenceForm({ windowStart, onReport, onBack }: AbsenceFormProps) {
  const t = useTranslations('tablet');
  const refusal = useTranslations('refusal');
  const format = useFormatter();
  const [photo, setPhoto] = useState<TakenPhoto | null>(null);
  const isTooEarly = useSyncExternalStore(everySecond, () => isBefore(windowStart), NEVER);
  return (
    <section aria-label={t('absence.title')} className="flex flex-col gap-3">
      <h3 className="text-xl font-semibold">{t('absence.title')}</h3>
      <p>{t('absence.lead')}</p>
      {isTooEarly && windowStart && (
        <p role="status" className="font-semibold text-risk">
          {refusal('absentTooEarly', { time: format.dateTime(new Date(windowStart), 'time') })}
        </p>
      )}
      <PhotoButton label={t('absence.photo')} photo={photo} onTaken={setPhoto} />
      <Button
        kind="primary"
        size="big"
        icon={UserX}
        isDisabled={!photo || isTooEarly}
        onPress={() => photo && onReport(photo)}
      >
        {t('absence.confirm')}
      </Button>
      <Button size="normal" onPress={onBack} className="min-h-14">
        {t('back')}
      </Button>
    </section>
  );
}

const NEVER = () => false;

function isBefore(windowStart: string | null): boolean {
  const now = Temporal.Instant.fromEpochMilliseconds(Math.round(serverNow()));
  return windowStart !== null && isTooEarlyForAbsence(now, Temporal.Instant.from(windowStart));
}
