import type { WorkOrderId } from '@/domain/ids';
import { expectedPromises } from '../charter/expected-promises';
import { isAtRisk, isLikelyBroken } from '../charter/promise-risk';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { WorkOrderSheet } from '../ports/work-order-sheet';
import type { Expected } from './forecast';

type VisitOfJob = WorkOrderSheet['visits'][number] & {
  /** As it will go; null for what is over, too far away to be anything but planned, or with somebody who is away by then. */
  readonly expected: Expected | null;
};

type ClockOfSheet = WorkOrderSheet['clocks'][number];
type ClockOfJob = ClockOfSheet & {
  /** As the strip and the board judge it. */
  readonly isAtRisk: boolean;
  /** It will rather break than hold, as its visit is expected. */
  readonly isLikelyBroken: boolean;
};

export type JobSheet = Omit<WorkOrderSheet, 'visits' | 'clocks'> & {
  readonly visits: readonly VisitOfJob[];
  readonly clocks: readonly ClockOfJob[];
};

/** All about one work order, with when its visit is expected and which promises are feared for; null when the territory has none by that id. */
export async function jobSheet(
  ports: Pick<Ports, 'board' | 'clock' | 'plan' | 'promises' | 'travel'>,
  { territoryId }: Actor,
  { workOrderId }: { readonly workOrderId: WorkOrderId },
): Promise<JobSheet | null> {
  const sheet = await ports.board.workOrder(territoryId, workOrderId);
  if (!sheet) return null;
  const { atWork, found } = await expectedPromises(ports, territoryId);
  const now = ports.clock.now();
  const own = atWork.filter((one) => one.workOrderId === workOrderId);
  const among = (some: typeof own) => {
    return ({ code, dueAt }: ClockOfSheet) => some.some((one) => one.code === code && one.dueAt === dueAt);
  };
  const isFeared = among(own.filter((one) => isAtRisk(one, now)));
  const isBreaking = among(own.filter((one) => isLikelyBroken(one, now)));
  return {
    ...sheet,
    visits: sheet.visits.map((visit) => ({ ...visit, expected: found.get(visit.visitId) ?? null })),
    clocks: sheet.clocks.map((clock) => ({ ...clock, isAtRisk: isFeared(clock), isLikelyBroken: isBreaking(clock) })),
  };
}
