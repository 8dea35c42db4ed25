'use client';
import { useTranslations } from 'next-intl';
import { Temporal } from 'temporal-polyfill';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import { CLOCKS_OF, type JobTypeCode, jobType } from '@/domain/work-order/job-type';
import { serverNow } from '../../server-clock';

/** What a kind of job takes and promises, in words: its length, the skills asked for, the term of the charter. */
export function useJobWords() {
  const t = useTranslations('intake.job');
  const skillWord = useTranslations('skill');
  return (code: JobTypeCode) => {
    const { durationMinutes, skills, family } = jobType(code);
    const commitment = CLOCKS_OF[family][0];
    const charter = charterInForce(Temporal.Instant.fromEpochMilliseconds(Math.round(serverNow())));
    const promise = commitment ? commitmentIn(charter, commitment) : null;
    const term = promise?.term;
    return {
      duration: t('duration', { minutes: durationMinutes }),
      skills: skills.map((skill) => skillWord(skill)).join(', '),
      promise:
        promise && (term?.unit === 'hours' || term?.unit === 'workingDays')
          ? t(term.unit, { number: promise.number, count: term.count })
          : '',
    };
  };
}
