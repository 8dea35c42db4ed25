import { useTranslations } from 'next-intl';
import type { Lack } from '@/domain/roster/on-call-gaps';

/** Who is missing in a hole of the rota, in the reader's words. */
export function useLackWords(): (lacks: readonly Lack[]) => string {
  const t = useTranslations('roster.lack');
  return (lacks) => lacks.map((lack) => t(lack)).join(', ');
}
