import { z } from 'zod';
import { CloseTask } from '@/domain/commands/close-task';
import { closeTask } from '@/use-cases/messages/close-task';
import { command, question, router } from './trpc';

export const tasks = router({
  list: question(z.void(), async ({ messages }, { territoryId }) => {
    const [shown, count] = await Promise.all([messages.tasks(territoryId), messages.taskCount(territoryId)]);
    return { shown, count };
  }),
  closeTask: command(CloseTask, closeTask),
});
