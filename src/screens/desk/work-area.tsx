'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { jobType } from '@/domain/work-order/job-type';
import { CandidatesPanel } from './candidates/candidates-panel';
import { WorkOrderPanel } from './details/work-order-panel';
import { OffersPanel } from './offers/offers-panel';
import { RightArea } from './right-area';
import type { DeskPanel } from './use-desk-address';
import { useWorkOrder } from './use-work-order';

/** What is settled about one job. */
type JobPanel = Exclude<DeskPanel, 'plan'>;

type WorkAreaProps = {
  workOrderId: string;
  panel: JobPanel | null;
  canChange: boolean;
  onPanel: (panel: JobPanel | null) => void;
  onMove: () => void;
  onDay: (day: string) => void;
  onClose: () => void;
};

/** The right of the desk: the job chosen, or what is being settled about it. Over the board where there is no room beside it. */
export function WorkArea({ workOrderId, panel, canChange, onPanel, onMove, onDay, onClose }: WorkAreaProps) {
  const t = useTranslations('desk.details');
  const sayJob = useTranslations('jobType');
  const known = useWorkOrder(workOrderId);
  const order = known?.order;
  const lead = order ? `${sayJob(order.jobType)} ${order.reference}, ${order.point.address}` : '';
  // Nobody need be at home for the rest: no window is promised.
  const canOffer = canChange && order !== undefined && jobType(order.jobType).needsCustomer;
  const [isBack, setBack] = useState(false);
  const toDetails = () => {
    setBack(true);
    onPanel(null);
  };
  const settled = (day: string) => {
    toDetails();
    onDay(day);
  };
  return (
    <RightArea label={t('job')}>
      {panel === 'offers' && canOffer && order && (
        <OffersPanel
          workOrderId={workOrderId}
          lead={lead}
          appointment={order.appointment}
          onClose={toDetails}
          onBooked={settled}
        />
      )}
      {panel === 'candidates' && canChange && known && (
        <CandidatesPanel
          workOrderId={workOrderId}
          reference={known.order.reference}
          lead={lead}
          insteadOf={known.technicianId}
          onClose={toDetails}
          onSent={settled}
        />
      )}
      {(panel === null || !canChange || (panel === 'offers' && order && !canOffer)) && (
        <WorkOrderPanel
          workOrderId={workOrderId}
          takesFocus={isBack}
          canChange={canChange}
          onOffers={() => onPanel('offers')}
          onCandidates={() => onPanel('candidates')}
          onMove={onMove}
          onDay={onDay}
          onClose={onClose}
        />
      )}
    </RightArea>
  );
}
