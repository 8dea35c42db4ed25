import { z } from 'zod';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { DispatchUrgent } from '@/domain/commands/dispatch-urgent';
import { DispatchVisit } from '@/domain/commands/dispatch-visit';
import { DayField } from '@/domain/commands/fields';
import { MoveVisit, VisitTarget } from '@/domain/commands/move-visit';
import { PinVisit } from '@/domain/commands/pin-visit';
import { AcceptPlan, AskForPlan, AskForRepair, LeavePlan, StopSearch } from '@/domain/commands/plan-searches';
import { RecordNoShow } from '@/domain/commands/record-no-show';
import { UnassignVisit } from '@/domain/commands/unassign-visit';
import { WorkOrderId } from '@/domain/ids';
import { assignVisit } from '@/use-cases/dispatch/assign-visit';
import { candidates } from '@/use-cases/dispatch/candidates';
import { dispatchUrgent } from '@/use-cases/dispatch/dispatch-urgent';
import { dispatchVisit } from '@/use-cases/dispatch/dispatch-visit';
import { moveVisit } from '@/use-cases/dispatch/move-visit';
import { pinVisit } from '@/use-cases/dispatch/pin-visit';
import { unassignVisit } from '@/use-cases/dispatch/unassign-visit';
import { whatIf } from '@/use-cases/dispatch/what-if';
import { whyTechnician } from '@/use-cases/dispatch/why-technician';
import { recordNoShow } from '@/use-cases/field/record-no-show';
import { acceptPlan } from '@/use-cases/plan-search/accept-plan';
import { askForPlan } from '@/use-cases/plan-search/ask-for-plan';
import { askForRepair } from '@/use-cases/plan-search/ask-for-repair';
import { leavePlan } from '@/use-cases/plan-search/leave-plan';
import { searchOfDay } from '@/use-cases/plan-search/search-of-day';
import { stopSearch } from '@/use-cases/plan-search/stop-search';
import { command, question, router } from './trpc';

const Job = z.strictObject({ workOrderId: WorkOrderId });
const OnDay = z.strictObject({ day: DayField });
const Wish = z.strictObject({ workOrderId: WorkOrderId, to: VisitTarget.nullable() });

export const dispatch = router({
  candidates: question(Job, candidates),
  whatIf: question(Wish, whatIf),
  whyTechnician: question(Job, whyTechnician),
  dispatchUrgent: command(DispatchUrgent, dispatchUrgent),
  dispatchVisit: command(DispatchVisit, dispatchVisit),
  assignVisit: command(AssignVisit, assignVisit),
  moveVisit: command(MoveVisit, moveVisit),
  unassignVisit: command(UnassignVisit, unassignVisit),
  pinVisit: command(PinVisit, pinVisit),
  recordNoShow: command(RecordNoShow, recordNoShow),
  searchOfDay: question(OnDay, searchOfDay),
  askForPlan: command(AskForPlan, askForPlan),
  askForRepair: command(AskForRepair, askForRepair),
  stopSearch: command(StopSearch, stopSearch),
  leavePlan: command(LeavePlan, leavePlan),
  acceptPlan: command(AcceptPlan, acceptPlan),
});
