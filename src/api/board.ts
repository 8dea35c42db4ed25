import { z } from 'zod';
import { DayField } from '@/domain/commands/fields';
import { WorkOrderId } from '@/domain/ids';
import { boardDay } from '@/use-cases/dispatch/board-day';
import { question, router } from './trpc';

const OnDay = z.strictObject({ day: DayField });
const FromDay = z.strictObject({ from: DayField });
const Job = z.strictObject({ workOrderId: WorkOrderId });

export const board = router({
  day: question(OnDay, boardDay),
  toPlan: question(z.void(), (ports, { territoryId }) => ports.board.toPlan(territoryId)),
  week: question(FromDay, (ports, { territoryId }, { from }) => ports.board.week(territoryId, from.toString())),
  workOrder: question(Job, (ports, { territoryId }, { workOrderId }) =>
    ports.board.workOrder(territoryId, workOrderId),
  ),
});
