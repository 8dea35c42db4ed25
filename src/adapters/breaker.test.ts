import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { BreakerOpen, breaker } from './breaker';

function hour() {
  let now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  return {
    now: () => now,
    pass: (seconds: number) => {
      now = now.add({ seconds });
    },
  };
}

async function attempt(run: () => Promise<unknown>) {
  return run().then(
    () => 'answered',
    (error) => (error instanceof BreakerOpen ? 'turned away' : 'failed'),
  );
}

test('a provider down for an hour is called three times, then at most once every 30 seconds', async () => {
  const clock = hour();
  const provider = breaker('maps', clock.now);
  const calledAt: number[] = [];
  for (let second = 0; second < 3600; second += 1) {
    await attempt(() =>
      provider.run(async () => {
        calledAt.push(second);
        throw new Error('down');
      }),
    );
    clock.pass(1);
  }
  expect(calledAt.slice(0, 4)).toEqual([0, 1, 2, 32]);
  expect(calledAt.length).toBe(3 + 119);
});

test('people waiting at the same instant share one probe', async () => {
  const clock = hour();
  const provider = breaker('maps', clock.now, { failuresToOpen: 1 });
  await attempt(() => provider.run(async () => Promise.reject(new Error('down'))));
  clock.pass(30);
  let probes = 0;
  const probe = () =>
    provider.run(async () => {
      probes += 1;
      await Promise.resolve();
      throw new Error('still down');
    });
  expect(await Promise.all([attempt(probe), attempt(probe), attempt(probe)])).toEqual([
    'failed',
    'turned away',
    'turned away',
  ]);
  expect(probes).toBe(1);
});

test('the first answer closes it again', async () => {
  const clock = hour();
  const provider = breaker('maps', clock.now, { failuresToOpen: 1 });
  await attempt(() => provider.run(async () => Promise.reject(new Error('down'))));
  expect(provider.isOpen()).toBe(true);
  clock.pass(31);
  expect(await attempt(() => provider.run(async () => 'ok'))).toBe('answered');
  expect(await attempt(() => provider.run(async () => 'ok'))).toBe('answered');
});

test('a clock set back does not keep the provider locked out', async () => {
  const clock = hour();
  const provider = breaker('maps', clock.now, { failuresToOpen: 1 });
  await attempt(() => provider.run(async () => Promise.reject(new Error('down'))));
  clock.pass(-7 * 24 * 3600);
  expect(await attempt(() => provider.run(async () => 'ok'))).toBe('answered');
});
