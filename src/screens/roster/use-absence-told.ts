import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { showToast } from '../ui/toasts';

type Recorded = { readonly toRebook: number; readonly wasOnCall: boolean };

/** Says what an absence strands, once it is written down; the dispatcher is led to what is to be done about it. */
export function useAbsenceTold(role: Role): (recorded: Recorded) => void {
  const t = useTranslations('roster.absence');
  const router = useRouter();
  return ({ toRebook, wasOnCall }) => {
    const isQuiet = toRebook === 0 && !wasOnCall;
    const detail = isQuiet
      ? t('nothingStranded')
      : [toRebook > 0 ? t('toRebook', { count: toRebook }) : '', wasOnCall ? t('wasOnCall') : ''].join(' ').trim();
    const leadsOn = toRebook > 0 && role === 'dispatcher';
    showToast({
      title: t('done'),
      detail,
      tone: isQuiet ? 'done' : 'warning',
      ...(leadsOn && { action: { label: t('toTasks'), onPress: () => router.push('/tasks') } }),
    });
  };
}
