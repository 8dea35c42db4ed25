'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useShortcut } from '../ui/use-shortcut';
import { BoardArea } from './board/board-area';
import { Drawer } from './drawer';
import { focusedWorkOrder } from './focused-work-order';
import { PlanPanel } from './plan/plan-panel';
import { RightArea } from './right-area';
import { JobColumn } from './to-plan/job-column';
import { useJobs } from './to-plan/use-jobs';
import { type DeskPanel, useDeskAddress } from './use-desk-address';
import { useToday } from './use-server-time';
import { useWorkOrder } from './use-work-order';
import { WorkArea } from './work-area';

type DeskProps = {
  /** The server's day, `2026-11-24`, when the page was made. */
  startDay: string;
  /** False for those who only look. */
  canChange: boolean;
};

/** The dispatcher's desk: what waits at the left, the day in the middle, one job at the right. */
export function Desk({ startDay, canChange }: DeskProps) {
  const t = useTranslations('desk.toPlan');
  const sayPlan = useTranslations('desk.plan');
  const router = useRouter();
  const [address, change] = useDeskAddress();
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  /** The job its panel asked to move; the board takes it up once it knows it. */
  const [toMove, setToMove] = useState<string | null>(null);
  const { jobs, retry } = useJobs();
  const selected = useWorkOrder(address.workOrder);
  const today = useToday(startDay);
  const day = address.day ?? selected?.day ?? today;

  const open = (workOrder: string, panel: DeskPanel | null = null, on: string | null = null) => {
    setDrawerOpen(false);
    const next = on === today ? null : on;
    change({ workOrder, panel, ...(on && next !== address.day && { day: next }) });
  };
  const openFocused = (panel: DeskPanel) => {
    const workOrder = focusedWorkOrder() ?? address.workOrder;
    if (workOrder) open(workOrder, panel);
  };
  useShortcut({ id: 'desk.offers', key: 'o' }, () => openFocused('offers'), { enabled: canChange });
  useShortcut({ id: 'desk.candidates', key: 'd' }, () => openFocused('candidates'), { enabled: canChange });
  useShortcut({ id: 'desk.urgent', key: 'u' }, () => router.push('/intake?urgent=1'), { enabled: canChange });

  const column = (
    <JobColumn
      jobs={jobs}
      onRetry={retry}
      selectedWorkOrderId={address.workOrder}
      onOpen={(workOrder, on) => open(workOrder, null, on)}
    />
  );
  return (
    <div className="relative flex min-h-0 flex-1">
      <aside
        aria-label={t('title')}
        className="flex w-68 shrink-0 flex-col border-r border-line bg-surface max-lg:hidden"
      >
        {column}
      </aside>
      <Drawer label={t('title')} isOpen={isDrawerOpen} onOpenChange={setDrawerOpen}>
        {column}
      </Drawer>
      <BoardArea
        day={day}
        today={today}
        jobs={jobs}
        selectedWorkOrderId={address.workOrder}
        canChange={canChange}
        toMove={toMove}
        onMoveTaken={() => setToMove(null)}
        onDay={(next) => change({ day: next === today ? null : next })}
        onOpen={(visit) => change({ workOrder: visit.workOrderId, panel: null })}
        onOpenJobs={() => setDrawerOpen(true)}
        onOpenPlan={() => change({ panel: 'plan' })}
      />
      {address.panel === 'plan' && (
        <RightArea label={sayPlan('title')}>
          <PlanPanel
            day={day}
            today={today}
            canChange={canChange}
            jobs={jobs}
            onOpen={open}
            onClose={() => change({ panel: null })}
          />
        </RightArea>
      )}
      {address.panel !== 'plan' && address.workOrder && (
        <WorkArea
          key={address.workOrder}
          workOrderId={address.workOrder}
          panel={address.panel}
          canChange={canChange}
          onPanel={(panel) => change({ panel })}
          onMove={() => setToMove(address.workOrder)}
          onDay={(next) => change({ day: next })}
          onClose={() => change({ workOrder: null, panel: null })}
        />
      )}
    </div>
  );
}
