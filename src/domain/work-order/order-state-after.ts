import type { Fact } from '../fact/fact';
import { standingFacts } from '../fact/standing-facts';
import type { CaseFamily } from './job-type';
import { isOver, type VisitState } from './visit-state';
import type { WorkOrderState } from './work-order-state';

type OrderBefore = {
  readonly state: WorkOrderState;
  readonly family: CaseFamily;
  /** The other visits of the same order. */
  readonly others: readonly VisitState[];
};

/**
 * Where a work order stands once one of its visits has come to `visit`. It is done when the last visit is, when the
 * works are said to be whole, and for a quote when the quote itself has gone; unserved, it goes back to be planned.
 */
export function orderStateAfter(before: OrderBefore, visit: VisitState, facts: readonly Fact[]): WorkOrderState {
  if (before.state === 'done' || before.state === 'cancelled') return before.state;
  if (visit === 'accepted') return before.state === 'underWay' ? 'underWay' : 'dispatched';
  if (visit === 'travelling' || visit === 'onSite' || visit === 'safe') return 'underWay';
  if (visit !== 'done' && visit !== 'absent') return before.state;

  const goesOn = before.others.some((other) => !isOver(other));
  if (visit === 'absent') return goesOn ? before.state : 'toPlan';
  const told = standingFacts(facts).map(({ kind }) => kind);
  if (before.family === 'works' && !told.includes('worksFinished')) return goesOn ? 'underWay' : 'toPlan';
  if (before.family === 'quote' && !told.includes('quoteIssued')) return 'underWay';
  return goesOn ? 'underWay' : 'done';
}
