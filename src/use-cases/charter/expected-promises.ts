import type { TerritoryId } from '@/domain/ids';
import { type Forecast, forecast } from '../dispatch/forecast';
import type { Ports } from '../ports/ports';
import type { PromiseAtWork } from '../ports/promise-questions';
import { asExpected } from './promise-risk';

/** The promises at work, each with its visit as it will go, and the forecast they were read against. */
export async function expectedPromises(
  ports: Pick<Ports, 'clock' | 'plan' | 'promises' | 'travel'>,
  territoryId: TerritoryId,
): Promise<{ readonly atWork: readonly PromiseAtWork[]; readonly found: Forecast }> {
  const [stored, found] = await Promise.all([ports.promises.atWork(territoryId), forecast(ports, territoryId)]);
  return { atWork: stored.map((promise) => asExpected(promise, found)), found };
}
