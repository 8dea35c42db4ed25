'use client';
import { UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Temporal } from 'temporal-polyfill';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { judgeTime } from '@/domain/work-order/judge-time';
import { serverNow } from '../server-clock';
import { Button } from '../ui/button';
import { everySecond } from '../ui/every-second';
import { useRefusal } from '../use-refusal';
import type { TakenPhoto } from './log/told';
import { PhotoButton } from './photo-button';
import { timeBounds } from './time-bounds';
import type { TourVisit } from './tour';

type AbsenceFormProps = {
  visit: TourVisit;
  onReport: (photo: TakenPhoto) => void;
  onBack: () => void;
};

/** Nobody there: the photo of the door is the proof, and what follows is said: the customer hears of it, or the desk. */
export function AbsenceForm({ visit, onReport, onBack }: AbsenceFormProps) {
  const t = useTranslations('tablet');
  const words = useRefusal();
  const [photo, setPhoto] = useState<TakenPhoto | null>(null);
  const isTooEarly = useSyncExternalStore(everySecond, () => refusalNow(visit) !== null, NEVER);
  const refusal = isTooEarly ? refusalNow(visit) : null;
  return (
    <section aria-label={t('absence.title')} className="flex flex-col gap-3">
      <h3 className="text-xl font-semibold">{t('absence.title')}</h3>
      <p>
        {t('absence.lead')} {t(`absence.then.${whatFollows(visit)}`)}
      </p>
      {refusal && (
        <p role="status" className="font-semibold text-risk">
          {words(refusal)}
        </p>
      )}
      <PhotoButton label={t('absence.photo')} photo={photo} onTaken={setPhoto} />
      <Button
        kind="primary"
        size="big"
        icon={UserX}
        isDisabled={!photo || refusal !== null}
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

function whatFollows({ window, jobType }: TourVisit) {
  if (window) return 'invited';
  return isAtOnce(jobType) ? 'crew' : 'agree';
}

const NEVER = () => false;

function refusalNow(visit: TourVisit) {
  return judgeTime('reportAbsence', Temporal.Instant.fromEpochMilliseconds(serverNow()), timeBounds(visit));
}
