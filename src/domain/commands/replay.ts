import { z } from 'zod';
import { CommandId, TechnicianId } from '../ids';

/**
 * A stretch of a tablet's log, oldest first. Entries are read one by one: one that cannot be read is refused alone and
 * never holds up the others. `technicianId`: whose log it is, whoever is signed in. `remaining`: how many entries the
 * tablet still keeps back, so that we know when it has told all.
 */
export const Replay = z.strictObject({
  technicianId: TechnicianId,
  entries: z.array(z.looseObject({ id: CommandId })).max(50),
  remaining: z.int().nonnegative(),
});

export type Replay = z.output<typeof Replay>;
