'use client';
import { ClockAlert, Wrench } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { isUnderWay } from '@/domain/work-order/visit-state';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { showToast } from '../../ui/toasts';
import { useRepair } from '../plan/use-repair';
import { sayLength } from '../window-words-of';
import { lateOf } from './late-of';
import type { WorkOrderShown } from './work-order-answer';

/** A visit that runs late, or whose promise will rather break than hold, and the repair in one press: around it, or of what its delay puts in trouble. */
export function LateNote({ order, nowMs }: { order: WorkOrderShown; nowMs: number }) {
  const t = useTranslations('desk.late');
  const sayRepair = useTranslations('desk.plan.repair');
  const { repairAtDesk, troubledOn } = useRepair();
  const late = lateOf(order, nowMs);
  if (!late) return null;
  const { visit, day, minutes } = late;
  const isBegun = isUnderWay(visit.state);
  const press = async () => {
    const around = isBegun ? await troubledOn(day) : [order.workOrderId];
    if (around?.length === 0)
      return showToast({ tone: 'info', title: sayRepair('nothing'), detail: sayRepair('rule') });
    repairAtDesk(day, { around: around ?? [], held: [] });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-risk-soft px-4 py-2">
      <p className="flex min-w-0 flex-1 basis-40 items-start gap-2 font-medium text-risk">
        <Icon of={ClockAlert} className="mt-0.5" />
        {minutes > 0 ? t('behind', { length: sayLength(minutes) }) : t('likely')}
      </p>
      <Button size="small" icon={Wrench} onPress={() => void press()}>
        {isBegun ? sayRepair('day') : sayRepair('short')}
      </Button>
    </div>
  );
}
