import { z } from 'zod';
import { CommandId, TaskId } from '../ids';

export const CloseTask = z.strictObject({ id: CommandId, taskId: TaskId });

export type CloseTask = z.output<typeof CloseTask>;
