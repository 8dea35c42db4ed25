'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../trpc';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { SidePanel } from '../side-panel';
import { useThisMinute } from '../use-server-time';
import { AppointmentSection } from './appointment-section';
import { CustomerSection } from './customer-section';
import { JobSection } from './job-section';
import { Journal } from './journal';
import { LateNote } from './late-note';
import { OutsideWindow } from './outside-window';
import { PanelActions, type PanelActionsProps } from './panel-actions';
import { PhotoList } from './photo-list';
import { PromiseList } from './promise-list';
import { Section } from './section';
import { VisitList } from './visit-list';
import { WhyTechnician } from './why-technician';

type WorkOrderPanelProps = Omit<PanelActionsProps, 'order'> & {
  workOrderId: string;
  /** True when one comes back here from a panel that has closed. */
  takesFocus: boolean;
  onClose: () => void;
  onDay: (day: string) => void;
};

/** Everything about one job: what was asked and promised, who goes, what happened, what can be done. */
export function WorkOrderPanel({ workOrderId, takesFocus, onClose, onDay, ...actions }: WorkOrderPanelProps) {
  const t = useTranslations('desk.details');
  const sayJob = useTranslations('jobType');
  const trpc = useTRPC();
  const nowMs = useThisMinute();
  const { data: order, isError, refetch } = useQuery(trpc.board.workOrder.queryOptions({ workOrderId }));
  const title = order
    ? `${sayJob(order.jobType)} ${order.reference}`
    : t(isError || order === null ? 'job' : 'loading');
  return (
    <SidePanel title={title} lead={order?.point.commune} onClose={onClose} takesFocus={takesFocus}>
      {order === undefined && !isError && (
        <div className="p-4">
          <Skeleton lines={12} />
        </div>
      )}
      {isError && <ErrorState title={t('failed')} onRetry={() => void refetch()} />}
      {order === null && <ErrorState title={t('unknown')} />}
      {order && (
        <>
          <OutsideWindow order={order} />
          {actions.canChange && <LateNote order={order} nowMs={nowMs} />}
          <PanelActions order={order} {...actions} />
          <JobSection order={order} canChange={actions.canChange} />
          {order.clocks.length > 0 && (
            <Section title={t('promises')}>
              <PromiseList clocks={order.clocks} />
            </Section>
          )}
          <AppointmentSection order={order} canChange={actions.canChange} />
          <Section title={t('visits')}>
            <VisitList visits={order.visits} onDay={onDay} />
            <WhyTechnician order={order} />
          </Section>
          {order.photos.length > 0 && (
            <Section title={t('photos')}>
              <PhotoList photos={order.photos} />
            </Section>
          )}
          <CustomerSection order={order} />
          <Section title={t('journal')}>
            <Journal journal={order.journal} />
          </Section>
        </>
      )}
    </SidePanel>
  );
}
