import { type Messages, useTranslations } from 'next-intl';

type Words = Messages['desk'];

/** Why somebody cannot, and the skills asked for, in the reader's words. */
export function useReasonWords() {
  const t = useTranslations('desk');
  const skill = (name: string) => t(`skill.${name as keyof Words['skill']}`);
  return ({ reason: kind, missingSkills }: { reason: string; missingSkills: readonly string[] }) =>
    kind === 'missingSkills'
      ? t('reason.missingSkills', { skills: missingSkills.map(skill).join(', ') })
      : t(`reason.${kind as Exclude<keyof Words['reason'], 'missingSkills' | 'relaxation'>}`);
}
