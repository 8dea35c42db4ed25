import { eq } from 'drizzle-orm';
import { message } from '@/adapters/postgres/schema/message';
import { letPass, workerRound } from '@/testing/outbox-rounds';
import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import { keepStatusHistory, statusHistory, stepBack } from './status-history';
import { promisedToSomebody, type TextingTown, textingTown } from './texting-town';

const FULL = 300;
const FATES = ['delivered', 'undelivered', 'failed', 'sent', 'delivered'] as const;
const STEP_SECONDS = 15;
const MOST_MINUTES = 15;

/** However the callbacks come, our last word about every text is the provider's within a quarter of an hour. */
export const r5: Drill = {
  id: 'R5',
  title: 'status callbacks doubled, reordered, lost',
  run: (size) => callbacksInDisorder(drillTown, Math.ceil(FULL * size)),
};

export async function callbacksInDisorder(build: TownBuilder, messages: number) {
  const world = await textingTown(build, '2026-11-23T10:00:00+01:00');
  try {
    await keepStatusHistory(world.town);
    // Half of them through the door as they come, half acknowledged first and heard twice, late and in any order.
    const modes = (['normal', 'doubled', 'reordered', 'lost'] as const).flatMap((mode) => [
      { mode, times: 0 },
      { mode, times: 2 },
    ]);
    for (const [index, { mode, times }] of modes.entries()) {
      world.peer.behave({ callbacks: mode, fate: (to) => FATES[Number(to) % FATES.length] ?? 'delivered' });
      world.door.scramble(times);
      const upTo = Math.round((messages * (index + 1)) / modes.length);
      await sendMore(world, upTo);
      await world.peer.settled();
      await world.door.settled();
    }
    const settledMinutes = await minutesUntilEqual(world);
    const histories = [...(await statusHistory(world.town)).values()];
    const back = histories.map(stepBack).find((found) => found !== null);
    must(!back, `a status went backwards: ${back}`);
    const { peer, door } = world;
    must(peer.messages.length === messages, `${peer.messages.length} texts went out for ${messages}`);
    const callbacks = [...door.answered.values()].reduce((sum, count) => sum + count, 0);
    must(callbacks === (door.answered.get(200) ?? 0), 'a callback was not answered 200');
    const steps = histories.reduce((sum, statuses) => sum + statuses.length, 0);
    return { messages, callbacks, statusesSeen: steps, wentBackwards: 0, different: 0, settledMinutes };
  } finally {
    await world.drop();
  }
}

async function sendMore({ town, peer }: TextingTown, upTo: number): Promise<void> {
  const missing = upTo - peer.messages.length;
  for (let n = 0; n < missing; n += 1) await promisedToSomebody(town, '2026-11-26T08:00:00+01:00');
  await workerRound(town);
}

/** Minutes of the town's time until every text stands with us as with the provider. */
async function minutesUntilEqual({ town, peer }: TextingTown): Promise<number> {
  for (let seconds = 0; ; seconds += STEP_SECONDS) {
    const ours = await town.database.select().from(message).where(eq(message.channel, 'sms'));
    const byBody = new Map(ours.map(({ body, status }) => [body, status as string]));
    const different = peer.messages.filter(({ body, status }) => byBody.get(body) !== status);
    if (different.length === 0) return seconds / 60;
    must(seconds < MOST_MINUTES * 60, `${different.length} texts stand elsewhere after ${MOST_MINUTES} minutes`);
    await letPass(town, STEP_SECONDS / 60, STEP_SECONDS);
  }
}
