import { buildTown, type Town } from './build-town';
import { freshDatabase } from './database';

export type { Town };

/** A town on a copy of the migrated template, for a `*.contract.test.ts` file: make it in `beforeAll`, drop it in `afterAll`. `settings`: a provider's variables. */
export async function newTown(
  now: string,
  settings?: Readonly<Record<string, string>>,
  logTo?: Parameters<typeof buildTown>[3],
): Promise<Town> {
  return buildTown(now, await freshDatabase(), settings, logTo);
}
