import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Role } from '@/domain/roster/role';
import { useRepair } from '../desk/plan/use-repair';
import { showToast } from '../ui/toasts';

type Recorded = { readonly toRebook: number; readonly repairDay: string | null; readonly wasOnCall: boolean };

/** Says what an absence strands, once it is written down; the dispatcher has the day repaired, or is led to what is to be done about it. */
export function useAbsenceTold(role: Role): (recorded: Recorded) => void {
  const t = useTranslations('roster.absence');
  const router = useRouter();
  const { repairAtDesk } = useRepair();
  return ({ toRebook, repairDay, wasOnCall }) => {
    const isQuiet = toRebook === 0 && !wasOnCall;
    const detail = isQuiet
      ? t('nothingStranded')
      : [toRebook > 0 ? t('toRebook', { count: toRebook }) : '', wasOnCall ? t('wasOnCall') : ''].join(' ').trim();
    const toTasks = { label: t('toTasks'), onPress: () => router.push('/tasks') };
    const repair = (day: string) => ({ label: t('repair'), onPress: () => repairAtDesk(day) });
    const leadsOn = toRebook > 0 && role === 'dispatcher';
    showToast({
      title: t('done'),
      detail,
      tone: isQuiet ? 'done' : 'warning',
      ...(leadsOn && { action: repairDay ? repair(repairDay) : toTasks }),
    });
  };
}
