import type { Town } from '@/testing/build-town';
import { type TwilioPeer, twilioPeer } from '@/testing/peers/twilio-peer';
import { promised } from '@/testing/promised';
import { settle } from '@/testing/roster';
import type { Appointment } from '@/use-cases/ports/appointment-store';
import type { TownBuilder } from './drill-town';
import { type FrontDoor, frontDoor } from './front-door';

/** What the provider knows us by; a proxy stands between. */
export const PUBLIC_URL = 'https://rdv.vivaigo.test';

export type TextingTown = {
  readonly town: Town;
  readonly peer: TwilioPeer;
  readonly door: FrontDoor;
  readonly drop: () => Promise<void>;
};

/** A town that sends its texts through the SDK to a peer, which calls back through the proxy. */
export async function textingTown(
  build: TownBuilder,
  now: string,
  settings: Readonly<Record<string, string>> = {},
  logTo?: Parameters<TownBuilder>[2],
): Promise<TextingTown> {
  const world: { town: Town | null; door: FrontDoor | null } = { town: null, door: null };
  const peer = await twilioPeer({
    now: () => world.town?.ports.clock.now().epochMilliseconds ?? Date.now(),
    reach: (url) => url.replace(PUBLIC_URL, world.door?.origin ?? PUBLIC_URL),
  });
  const town = await build(
    now,
    {
      TWILIO_ACCOUNT_SID: peer.accountSid,
      TWILIO_AUTH_TOKEN: peer.authToken,
      TWILIO_FROM: '+33700000001',
      TWILIO_BASE_URL: peer.origin,
      PUBLIC_URL,
      ...settings,
    },
    logTo,
  );
  const door = await frontDoor(town);
  Object.assign(world, { town, door });
  const drop = async () => {
    await peer.settled();
    await door.settled();
    await door.close();
    await town.drop();
    await peer.close().catch(() => undefined);
  };
  return { town, peer, door, drop };
}

/** A window promised to a customer of its own, who is told by text. */
export async function promisedToSomebody(town: Town, windowStart: string): Promise<Appointment> {
  return promised({ ...town, ...(await settle(town)) }, windowStart);
}
