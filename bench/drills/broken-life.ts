import type { TechnicianId } from '@/domain/ids';
import type { TwilioAnswer } from '@/testing/peers/twilio-behaviour';
import { everyBreak } from './broken-database';
import { caller } from './caller';
import { anotherText, type Cookies, everyDoorFor, visited } from './life';
import type { Resident } from './resident';
import { PUBLIC_URL, type TextingTown } from './texting-town';
import { directRounds, queuedRounds } from './worker-rounds';

const TROUBLES: readonly TwilioAnswer[] = ['denied', 'refused', 'garbage', 'cut', 'unavailable', 'failsAfterAccepting'];
export const WRONG_PASSWORD = 'un mot de passe bien à moi';

/** Texts to somebody while the provider fails in every way. */
export async function inTrouble(world: TextingTown, who: Resident): Promise<void> {
  for (const answer of TROUBLES) {
    world.peer.behave({ answer: () => answer });
    await anotherText(world, who);
    await directRounds(world.town).round();
  }
  world.peer.behave({ answer: () => 'normal' });
}

/** The same life again while one statement after the other fails. */
export async function whileBroken(
  world: TextingTown,
  who: Resident,
  cookies: Cookies,
  technicianId: TechnicianId,
  everyNth: number,
) {
  const { town } = world;
  const worker = await queuedRounds(town, 600);
  for (const broken of everyBreak(town).filter((_, n) => n % everyNth === 0)) {
    await anotherText(world, who);
    await broken.begin();
    try {
      await oneRound(world, who, cookies, technicianId, worker.round);
    } finally {
      await broken.end();
    }
  }
  await worker.stop();
}

async function oneRound(
  world: TextingTown,
  who: Resident,
  cookies: Cookies,
  technicianId: TechnicianId,
  round: () => Promise<void>,
): Promise<void> {
  const { signIn, tell, ask } = caller(world);
  const { ports } = world.town;
  await everyDoorFor(world, who, cookies, technicianId);
  // A round as the worker makes it: what fails is logged by its kind.
  await round().catch((error: Error) => ports.log.error({ error: error.name }, 'round failed'));
  await visited(world, who, cookies, technicianId).catch(() => undefined);
  await signIn('dispatcher-drill@vivaigo.test', 'a long enough password', PUBLIC_URL);
  await signIn('dispatcher-drill@vivaigo.test', WRONG_PASSWORD, PUBLIC_URL);
  await signIn(who.email, WRONG_PASSWORD, PUBLIC_URL);
  await ask('accounts.list', undefined, cookies('administrator'));
  const account = {
    accountId: 'drill',
    name: who.name,
    email: 'dispatcher-drill@vivaigo.test',
    password: WRONG_PASSWORD,
  };
  const held = { role: 'callTaker', technicianId: null };
  await tell('accounts.createAccount', { id: ports.newId(), ...account, ...held }, cookies('administrator'));
}
