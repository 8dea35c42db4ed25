import { z } from 'zod';
import { CloseTask } from '@/domain/commands/close-task';
import { closeTask } from '@/use-cases/messages/close-task';
import { command, question, router } from './trpc';

export const tasks = router({
  list: question(z.void(), (ports, actor) => ports.messages.tasks(actor.territoryId)),
  closeTask: command(CloseTask, closeTask),
});
