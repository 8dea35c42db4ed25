import { isOver } from '@/domain/work-order/visit-state';
import { lateMinutes } from '../board/behind';
import { plannedOutside } from './planned-outside';
import type { VisitShown, WorkOrderShown } from './work-order-answer';

export type Late = {
  readonly visit: VisitShown;
  /** Of its tour. */
  readonly day: string;
  /** Behind the plan; 0 when the plan itself is what will not hold. */
  readonly minutes: number;
};

type Read = Pick<WorkOrderShown, 'appointment' | 'clocks' | 'visits'>;

/** The visit still awaited or under way that is late: behind its plan, after its window, or with a promise more likely missed than kept. Null when none is. */
export function lateOf(order: Read, nowMs: number): Late | null {
  const visit = order.visits.find(({ state }) => !isOver(state));
  const [first] = visit?.assignments ?? [];
  if (!visit || !first) return null;
  const minutes = behindPlan(visit, first);
  const isAfter = plannedOutside(order, nowMs)?.side === 'after';
  if (minutes === 0 && !isAfter && !order.clocks.some((clock) => clock.isLikelyBroken)) return null;
  return { visit, day: first.day, minutes };
}

/** Of what is on site, by when it will be done; of what is to come, by when it begins. */
function behindPlan({ state, expected }: VisitShown, planned: VisitShown['assignments'][number]): number {
  if (!expected) return 0;
  const isThere = state === 'onSite' || state === 'safe';
  return isThere ? late(planned.end, expected.end) : late(planned.start, expected.start);
}

function late(planned: string, expected: string): number {
  return lateMinutes({ plannedStartMs: Date.parse(planned), startMs: Date.parse(expected) });
}
