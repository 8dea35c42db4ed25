import type { Temporal } from 'temporal-polyfill';

export type Breaker = {
  readonly run: <Value>(call: () => Promise<Value>) => Promise<Value>;
  readonly isOpen: () => boolean;
};

/** The provider is known to be down, so it was not called: nothing has gone out. */
export class BreakerOpen extends Error {
  override readonly name = 'BreakerOpen';
}

/**
 * Leaves a provider in peace when it is down. After three failures in a row calls are turned away at once with
 * `BreakerOpen`, but for one probe every 30 seconds (reliability R4); the first answer closes it.
 * One breaker per provider and process. A clock that jumps back does not keep it open.
 */
export function breaker(
  provider: string,
  now: () => Temporal.Instant,
  { failuresToOpen = 3, probeEverySeconds = 30 } = {},
): Breaker {
  let failures = 0;
  let lastCallAt: Temporal.Instant | null = null;

  function isOpen(): boolean {
    if (failures < failuresToOpen || !lastCallAt) return false;
    const waitedSeconds = lastCallAt.until(now()).total('seconds');
    return waitedSeconds >= 0 && waitedSeconds < probeEverySeconds;
  }

  async function run<Value>(call: () => Promise<Value>): Promise<Value> {
    if (isOpen()) throw new BreakerOpen(`${provider} is not answering; next try within ${probeEverySeconds} s`);
    lastCallAt = now();
    try {
      const value = await call();
      failures = 0;
      return value;
    } catch (error) {
      failures += 1;
      throw error;
    }
  }

  return { run, isOpen };
}
