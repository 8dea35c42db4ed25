import { type Messages, useTranslations } from 'next-intl';

type Words = Messages['desk'];

/** Rules of the plan, reasons and skills in the reader's words; a rule this catalogue does not know yet is "a rule of the plan". */
export function useRuleWords() {
  const t = useTranslations('desk');
  const rule = (name: string) => t(`rule.${known('rule', name)}`);
  const skill = (name: string) => t(`skill.${name as keyof Words['skill']}`);
  const reason = ({ reason: kind, missingSkills }: { reason: string; missingSkills: readonly string[] }) =>
    kind === 'missingSkills'
      ? t('reason.missingSkills', { skills: missingSkills.map(skill).join(', ') })
      : t(`reason.${kind as Exclude<keyof Words['reason'], 'missingSkills' | 'relaxation'>}`);
  const known = (_: 'rule', name: string) =>
    (t.has(`rule.${name as keyof Words['rule']}`) ? name : 'other') as keyof Words['rule'];
  return { rule, skill, reason };
}
