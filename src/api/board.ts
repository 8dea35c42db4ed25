import { z } from 'zod';
import { DayField } from '@/domain/commands/fields';
import { WorkOrderId } from '@/domain/ids';
import { boardDay } from '@/use-cases/dispatch/board-day';
import { question, router } from './trpc';

const OnDay = z.strictObject({ day: DayField });
const Job = z.strictObject({ workOrderId: WorkOrderId });

export const board = router({
  day: question(OnDay, boardDay),
  toPlan: question(z.void(), (ports, { territoryId }) => ports.board.toPlan(territoryId)),
  workOrder: question(Job, (ports, { territoryId }, { workOrderId }) =>
    ports.board.workOrder(territoryId, workOrderId),
  ),
});
