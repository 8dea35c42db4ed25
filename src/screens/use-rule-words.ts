import { type Messages, useTranslations } from 'next-intl';

type Rule = keyof Messages['ui']['rule'];

/** Rules of the plan in the reader's words; one this catalogue does not know yet is "a rule of the plan". */
export function useRuleWords(): (name: string) => string {
  const t = useTranslations('ui.rule');
  return (name) => t(t.has(name as Rule) ? (name as Rule) : 'other');
}
