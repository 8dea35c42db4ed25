import { z } from 'zod';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { DispatchUrgent } from '@/domain/commands/dispatch-urgent';
import { DispatchVisit } from '@/domain/commands/dispatch-visit';
import { MoveVisit, VisitTarget } from '@/domain/commands/move-visit';
import { PinVisit } from '@/domain/commands/pin-visit';
import { PlanDay } from '@/domain/commands/plan-day';
import { UnassignVisit } from '@/domain/commands/unassign-visit';
import { WorkOrderId } from '@/domain/ids';
import { assignVisit } from '@/use-cases/dispatch/assign-visit';
import { candidates } from '@/use-cases/dispatch/candidates';
import { dispatchUrgent } from '@/use-cases/dispatch/dispatch-urgent';
import { dispatchVisit } from '@/use-cases/dispatch/dispatch-visit';
import { moveVisit } from '@/use-cases/dispatch/move-visit';
import { pinVisit } from '@/use-cases/dispatch/pin-visit';
import { planDay } from '@/use-cases/dispatch/plan-day';
import { unassignVisit } from '@/use-cases/dispatch/unassign-visit';
import { whatIf } from '@/use-cases/dispatch/what-if';
import { command, question, router } from './trpc';

const Job = z.strictObject({ workOrderId: WorkOrderId });
const Wish = z.strictObject({ workOrderId: WorkOrderId, to: VisitTarget.nullable() });

export const dispatch = router({
  candidates: question(Job, candidates),
  whatIf: question(Wish, whatIf),
  dispatchUrgent: command(DispatchUrgent, dispatchUrgent),
  dispatchVisit: command(DispatchVisit, dispatchVisit),
  assignVisit: command(AssignVisit, assignVisit),
  moveVisit: command(MoveVisit, moveVisit),
  unassignVisit: command(UnassignVisit, unassignVisit),
  pinVisit: command(PinVisit, pinVisit),
  planDay: command(PlanDay, planDay),
});
