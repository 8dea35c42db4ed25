import { setTimeout as pause } from 'node:timers/promises';

export type RetryPolicy = {
  readonly attempts: number;
  readonly firstPauseMs: number;
  readonly isWorthRetrying: (error: unknown) => boolean;
};

/**
 * Calls again after a failure that may pass. Pauses double and are drawn at random between nothing and their full
 * length ("full jitter"), so that many processes do not come back together. Only for calls that change nothing.
 */
export async function retry<Value>(policy: RetryPolicy, call: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= policy.attempts || !policy.isWorthRetrying(error)) throw error;
      await pause(Math.random() * policy.firstPauseMs * 2 ** (attempt - 1));
    }
  }
}
