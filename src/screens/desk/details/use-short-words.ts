import { useTranslations } from 'next-intl';
import { useRuleWords } from '../../use-rule-words';
import { useReasonWords } from '../use-reason-words';
import { sayLength } from '../window-words-of';
import { useAmountWords } from './use-amount-words';
import type { Choice } from './why-answer';

/** What is in the way of a technician and the least that would have to give: `a une tournée pleine : 25 min de trop`. */
export function useShortWords(): (choice: Extract<Choice, { isPossible: false }>) => string {
  const t = useTranslations('desk.why.short');
  const reasonWords = useReasonWords();
  const ruleWords = useRuleWords();
  const { euros } = useAmountWords();
  return (choice) => {
    const reason = reasonWords(choice);
    if (!choice.relaxation) return reason;
    const { rule, minutes, costCents } = choice.relaxation;
    const kind = rule === 'shift' || rule === 'promisedWindow' ? rule : 'other';
    const gives = t(kind, { reason, length: sayLength(minutes), rule: ruleWords(rule) });
    return costCents ? t('priced', { gives, amount: euros(costCents) }) : gives;
  };
}
