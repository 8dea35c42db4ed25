'use client';
import { useTranslations } from 'next-intl';
import { OTHER_JOBS } from '@/domain/work-order/triage';
import type { CallPart } from '../call/call-to-take';
import { ChoiceGroup } from '../call/choice-group';
import { useJobWords } from './use-job-words';

/** Everything else, the most frequent first: what it takes, who can do it, what is promised. Arrows choose. */
export function JobQuestion({ draft: { triage }, change, problem }: CallPart & { problem: string | undefined }) {
  const t = useTranslations('intake.job');
  const jobName = useTranslations('jobType');
  const words = useJobWords();
  const choices = OTHER_JOBS.map((code) => {
    const { duration, skills, promise } = words(code);
    return { id: code, label: jobName(code), detail: [duration, promise, skills].join(' · ') };
  });
  return (
    <ChoiceGroup
      part="job"
      question={t('question')}
      choices={choices}
      chosen={OTHER_JOBS.find((code) => code === triage.otherJob) ?? null}
      onChoose={(otherJob) => change({ triage: { ...triage, otherJob } })}
      problem={problem}
    />
  );
}
