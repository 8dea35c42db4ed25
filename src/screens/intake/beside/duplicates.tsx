'use client';
import { PhoneForwarded, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { AlreadyReported } from '../call/answers';
import { useAgo } from './use-ago';

type DuplicatesProps = {
  open: readonly AlreadyReported[];
  /** The call-taker was about to open another: say plainly what the choice is. */
  isAsked: boolean;
  onAttach: (order: AlreadyReported) => void;
};

const NEXT_DOOR_METRES = 10;

/** Work already open here, before another is opened: this call may be attached to it. */
export function Duplicates({ open, isAsked, onAttach }: DuplicatesProps) {
  const t = useTranslations('intake.duplicates');
  const jobName = useTranslations('jobType');
  const ago = useAgo();
  if (open.length === 0) return null;
  const whereNear = ({ distanceMetres: metres, address }: AlreadyReported) =>
    metres < NEXT_DOOR_METRES ? t('nextDoor', { address }) : t('near', { metres, address });
  return (
    <section data-part="duplicates" aria-label={t('title')} className="rounded-lg border border-risk bg-risk-soft p-3">
      <p className="mb-2 flex items-center gap-2 font-medium text-risk" role={isAsked ? 'alert' : undefined}>
        <Icon of={TriangleAlert} />
        {isAsked ? t('choose') : t('title')}
      </p>
      <ul className="flex flex-col gap-2">
        {open.map((order) => (
          <li key={order.workOrderId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p className="min-w-0 flex-1">
              <span className="font-medium">{jobName(order.jobType)}</span> <span>{order.reference}</span>
              <span className="block text-sm text-ink-soft">
                {ago(order.reportedAt)} · {order.isHere ? t('here') : whereNear(order)}
              </span>
            </p>
            <Button size="small" icon={PhoneForwarded} onPress={() => onAttach(order)}>
              {t('attach', { reference: order.reference })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
