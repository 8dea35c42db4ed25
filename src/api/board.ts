import { z } from 'zod';
import { parisDay } from '@/domain/calendar/paris';
import { DayField, someText } from '@/domain/commands/fields';
import { WorkOrderId } from '@/domain/ids';
import { JOB_TYPE_CODES } from '@/domain/work-order/job-type';
import { boardDay } from '@/use-cases/dispatch/board-day';
import { jobSheet } from '@/use-cases/dispatch/job-sheet';
import { question, router } from './trpc';

const OnDay = z.strictObject({ day: DayField });
const Job = z.strictObject({ workOrderId: WorkOrderId });
const Wanted = z.strictObject({
  words: z
    .array(z.strictObject({ text: someText(60), jobTypes: z.array(z.enum(JOB_TYPE_CODES)).max(JOB_TYPE_CODES.length) }))
    .min(1)
    .max(8),
});

export const board = router({
  day: question(OnDay, boardDay),
  toPlan: question(z.void(), (ports, { territoryId }) => ports.board.toPlan(territoryId)),
  findJobs: question(Wanted, (ports, { territoryId }, { words }) =>
    ports.board.find(territoryId, words, parisDay(ports.clock.now()).toString()),
  ),
  workOrder: question(Job, jobSheet),
});
