import { randomBytes, randomInt } from 'node:crypto';
import { believeOwnProxiesOnly } from '@/adapters/client-address';
import type { LinkId } from '@/domain/ids';
import type { Town } from '@/testing/build-town';
import type { Appointment } from '@/use-cases/ports/appointment-store';
import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import { dies, openFrom, opensOneThing, tokenOf } from './link-life';
import { promisedToSomebody, type TextingTown, textingTown } from './texting-town';
import { coinTosses } from './token-bits';

const FULL = 10_000;
const BURST = 200;
const LINKS = 2_000;
const MOST_TRIES = 20;

/** A customer's link cannot be guessed, opens one thing, and dies. */
export const r11: Drill = {
  id: 'R11',
  title: 'customer links: unguessable, expiring, one purpose; 10 000 guesses',
  run: (size) => linksTried(drillTown, Math.ceil(FULL * size)),
};

export async function linksTried(build: TownBuilder, guesses: number) {
  const world = await textingTown(build, '2026-11-23T10:00:00+01:00');
  const { town } = world;
  try {
    const appointment = await promisedToSomebody(town, '2026-11-26T08:00:00+01:00');
    const token = await tokenOf(town, appointment);
    const bits = coinTosses(await manyTokens(town, appointment, Math.min(LINKS, guesses)));
    const firstShutAt = await guessedFromOneAddress(world, token, guesses);
    must(firstShutAt <= MOST_TRIES, `429 only at guess ${firstShutAt}`);
    must((await openFrom(world, token, '203.0.113.9')) === 429, 'a shut address opens a real link');
    must((await openFrom(world, token, '203.0.113.10')) === 200, 'a real link does not open from another address');
    const answeredInBurst = await burst(world);
    must(answeredInBurst <= MOST_TRIES, `${answeredInBurst} of ${BURST} guesses at once were answered other than 429`);
    const inventedShutAt = await guessedWithInventedAddresses(world, guesses);
    must(inventedShutAt <= MOST_TRIES, `429 only at guess ${inventedShutAt} of whoever invents addresses`);
    await opensOneThing(world, token);
    await dies(world, token, appointment);
    return {
      ...bits,
      guesses,
      hits: 0,
      shutAtGuess: firstShutAt,
      answeredInBurst,
      inventedShutAt,
      expired: 410,
      revoked: 404,
    };
  } finally {
    await world.drop();
  }
}

/** Random tokens, and the real one with a letter changed: the number of the first guess answered 429. */
async function guessedFromOneAddress(world: TextingTown, token: string, guesses: number): Promise<number> {
  let firstShutAt = Number.POSITIVE_INFINITY;
  for (let n = 1; n <= guesses; n += 1) {
    const status = await openFrom(world, n % 2 ? randomBytes(16).toString('base64url') : oneOff(token), '203.0.113.9');
    must(status === 404 || status === 429, `guess ${n} was answered ${status}`);
    must(status === 429 || n < firstShutAt, `guess ${n} was let in again`);
    if (status === 429) firstShutAt = Math.min(firstShutAt, n);
  }
  return firstShutAt;
}

/** One caller behind the proxy who writes another address before the one the proxy sees, at each guess. */
async function guessedWithInventedAddresses(world: TextingTown, guesses: number): Promise<number> {
  const stop = believeOwnProxiesOnly(1);
  try {
    for (let n = 1; n <= guesses; n += 1) {
      const from = `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}, 203.0.113.14`;
      if ((await openFrom(world, randomBytes(16).toString('base64url'), from)) === 429) return n;
    }
    return Number.POSITIVE_INFINITY;
  } finally {
    stop();
  }
}

/** Everything at once: how many were answered before the door shut. */
async function burst(world: TextingTown): Promise<number> {
  const tries = Array.from({ length: BURST }, () =>
    openFrom(world, randomBytes(16).toString('base64url'), '203.0.113.11'),
  );
  return (await Promise.all(tries)).filter((status) => status !== 429).length;
}

/** Links as bookings make them, one after the other. */
function manyTokens({ ports, dispatcher }: Town, { id, windowEnd }: Appointment, count: number): Promise<string[]> {
  return ports.transactAlone(dispatcher, async (store) => {
    const tokens: string[] = [];
    for (let n = 0; n < count; n += 1) {
      const link = { id: ports.newId<LinkId>(), appointmentId: id, appointmentVersion: 1, expiresAt: windowEnd };
      tokens.push((await store.messages.addLink(link)).split('/r/')[1] ?? '');
    }
    return tokens;
  });
}

function oneOff(token: string): string {
  const at = randomInt(21);
  return `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
}
