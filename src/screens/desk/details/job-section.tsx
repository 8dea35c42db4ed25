'use client';
import { MapPinOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { isAtOnce } from '@/domain/work-order/is-at-once';
import { isSure } from '../../intake/address/is-sure';
import { Badge } from '../../ui/badge';
import { DefinitionList } from '../../ui/definition-list';
import { PlaceJob } from '../place-job';
import type { WorkOrderShown } from './work-order-answer';

/** Where, what was asked, and when; the place can be corrected. */
export function JobSection({ order, canChange }: { order: WorkOrderShown; canChange: boolean }) {
  const t = useTranslations('desk.details');
  const format = useFormatter();
  return (
    <div className="flex flex-col gap-2 px-4 pb-3">
      {!isSure(order.point) && (
        <Badge tone="risk" icon={MapPinOff} className="self-start">
          {t(isAtOnce(order.jobType) ? 'approximate' : 'unsure')}
        </Badge>
      )}
      <DefinitionList
        items={[
          { term: t('address'), value: order.point.address },
          { term: t('reported'), value: format.dateTime(Date.parse(order.reportedAt), 'moment') },
          ...(order.description ? [{ term: t('description'), value: order.description }] : []),
          ...(order.privateSide ? [{ term: '', value: t('privateSide') }] : []),
        ]}
      />
      {canChange && <PlaceJob workOrderId={order.workOrderId} className="self-start" />}
    </div>
  );
}
