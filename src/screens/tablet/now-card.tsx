'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { jobType } from '@/domain/work-order/job-type';
import { legalSteps, type Step } from '@/domain/work-order/next-step';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { AbsenceForm } from './absence-form';
import { ClosingForm } from './closing-form';
import { isUrgent } from './current-visit';
import type { TakenPhoto, Told } from './log/told';
import { STEP_ICON } from './step-icon';
import { StepTimes } from './step-times';
import type { TourVisit } from './tour';
import { useArmed } from './use-armed';
import { VisitFacts } from './visit-facts';

type NowCardProps = {
  visit: TourVisit;
  routeVersion: number;
  tell: (told: Told, photos?: readonly TakenPhoto[]) => Promise<void>;
};

/** The visit in hand, and one big button: the next legal step. Closing and absence ask what they need in its place. */
export function NowCard({ visit, routeVersion, tell }: NowCardProps) {
  const t = useTranslations('tablet');
  const job = useTranslations('jobType');
  const [asking, setAsking] = useState<'finish' | 'reportAbsence' | null>(null);
  const isArmed = useArmed(visit.state);
  const [next, ...others] = legalSteps(visit.state, jobType(visit.jobType).family);
  const head = { visitId: visit.visitId as never, routeVersion };
  const press = (step: Step) => {
    if (step === 'finish' || step === 'reportAbsence') setAsking(step);
    else void tell({ kind: step, ...head });
  };
  const done = (told: Told, photos: readonly TakenPhoto[]) => {
    setAsking(null);
    void tell(told, photos);
  };
  return (
    <article
      aria-label={t('now')}
      className="flex flex-col gap-4 rounded-lg border-2 border-line-strong bg-surface p-4 sm:p-5"
    >
      <header className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <h2 className="text-xl font-semibold">
          <span className="block text-sm font-medium text-ink-soft">{t('now')}</span>
          {job(visit.jobType)}
        </h2>
        {isUrgent(visit) && <Badge tone="broken">{t('urgent')}</Badge>}
        {visit.steps.length > 0 && <Badge>{t(`state.${visit.state}`)}</Badge>}
        <span className="ml-auto text-ink-soft">{visit.reference}</span>
      </header>
      <VisitFacts visit={visit} />
      {asking === 'finish' && (
        <ClosingForm
          visit={visit}
          onBack={() => setAsking(null)}
          onFinish={(told, photos) => done({ kind: 'finish', ...head, ...told }, photos)}
        />
      )}
      {asking === 'reportAbsence' && (
        <AbsenceForm
          visit={visit}
          onBack={() => setAsking(null)}
          onReport={(photo) => done({ kind: 'reportAbsence', ...head, photoId: photo.id as never }, [photo])}
        />
      )}
      {!asking && next && (
        <Button
          kind="primary"
          size="big"
          icon={STEP_ICON[next]}
          className="min-h-24! text-3xl!"
          isDisabled={!isArmed}
          onPress={() => press(next)}
        >
          {t(`step.${next}`)}
        </Button>
      )}
      {!asking && others.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {others.map((step) => (
            <Button
              key={step}
              icon={STEP_ICON[step]}
              className="min-h-14 flex-1 text-lg"
              isDisabled={!isArmed}
              onPress={() => press(step)}
            >
              {t(`step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      <StepTimes visit={visit} onCorrect={(told) => void tell({ ...told, ...head })} />
    </article>
  );
}
