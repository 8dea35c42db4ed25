'use client';
import { useQuery } from '@tanstack/react-query';
import { isOver } from '@/domain/work-order/visit-state';
import { useTRPC } from '../trpc';
import type { WorkOrderShown } from './details/work-order-answer';

/** One work order, with the day its visit stands on and who has it, null where nobody does; null while it is read or not known. */
export function useWorkOrder(
  workOrderId: string | null,
): { readonly order: WorkOrderShown; readonly day: string | null; readonly technicianId: string | null } | null {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.board.workOrder.queryOptions({ workOrderId: workOrderId ?? '' }, { enabled: workOrderId !== null }),
  );
  if (!data) return null;
  const visit = data.visits.find(({ state }) => !isOver(state));
  const assignment = visit?.assignments[0];
  return { order: data, day: assignment?.day ?? null, technicianId: assignment?.technicianId ?? null };
}
