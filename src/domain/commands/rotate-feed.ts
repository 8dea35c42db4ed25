import { z } from 'zod';
import { CommandId } from '../ids';

/** Makes one's own calendar address useless and gives a new one. */
export const RotateFeed = z.strictObject({ id: CommandId });

export type RotateFeed = z.output<typeof RotateFeed>;
