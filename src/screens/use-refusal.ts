import { useFormatter, useTranslations } from 'next-intl';
import type { Refusal } from '@/domain/refusal';
import { useRuleWords } from './use-rule-words';

/** Says a refusal in the reader's words. A refusal without a sentence does not compile. */
export function useRefusal(): (refusal: Refusal) => string {
  const t = useTranslations('refusal');
  const format = useFormatter();
  const ruleWords = useRuleWords();
  return (refusal) => {
    switch (refusal.kind) {
      case 'absentTooEarly':
        return t(refusal.kind, { time: format.dateTime(new Date(refusal.windowStart), 'time') });
      case 'beforeReported':
        return t(refusal.kind, { when: format.dateTime(new Date(refusal.reportedAt), 'moment') });
      case 'compensationAwaitsTablet':
        return t(refusal.kind, { until: format.dateTime(new Date(refusal.until), 'moment') });
      case 'letterTooLate':
        return t(refusal.kind, { earliest: format.dateTime(new Date(refusal.earliest), 'dayLong') });
      case 'infeasible':
        return t(refusal.kind, { rule: ruleWords(refusal.rule) });
      default:
        return t(refusal.kind);
    }
  };
}
