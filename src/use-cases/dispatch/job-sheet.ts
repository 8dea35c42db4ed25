import type { WorkOrderId } from '@/domain/ids';
import { isOver } from '@/domain/work-order/visit-state';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { WorkOrderSheet } from '../ports/work-order-sheet';
import { type Expected, forecast } from './forecast';

type VisitOfJob = WorkOrderSheet['visits'][number] & {
  /** As it will go; null for what is over, too far away to be anything but planned, or with somebody who is away by then. */
  readonly expected: Expected | null;
};

export type JobSheet = Omit<WorkOrderSheet, 'visits'> & { readonly visits: readonly VisitOfJob[] };

/** All about one work order, with when its visit is expected; null when the territory has none by that id. */
export async function jobSheet(
  ports: Pick<Ports, 'board' | 'clock' | 'plan' | 'travel'>,
  { territoryId }: Actor,
  { workOrderId }: { readonly workOrderId: WorkOrderId },
): Promise<JobSheet | null> {
  const sheet = await ports.board.workOrder(territoryId, workOrderId);
  if (!sheet) return null;
  const isOpen = sheet.visits.some(({ state }) => !isOver(state));
  const found = isOpen ? await forecast(ports, territoryId) : new Map();
  return { ...sheet, visits: sheet.visits.map((visit) => ({ ...visit, expected: found.get(visit.visitId) ?? null })) };
}
