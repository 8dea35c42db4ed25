import { z } from 'zod';
import { CommandId } from '../ids';

/**
 * A stretch of a tablet's log, oldest first. Entries are read one by one: one that cannot be read is refused alone and
 * never holds up the others. `remaining`: how many the tablet still keeps back, so that we know when it has told all.
 */
export const Replay = z.strictObject({
  entries: z.array(z.looseObject({ id: CommandId })).max(50),
  remaining: z.int().nonnegative(),
});

export type Replay = z.output<typeof Replay>;
