import { eq } from 'drizzle-orm';
import { message } from '@/adapters/postgres/schema/message';
import type { Town } from '@/testing/build-town';
import { promiseMoved } from '@/testing/promised';
import type { Appointment } from '@/use-cases/ports/appointment-store';
import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import { mapsOutage } from './maps-outage';
import { badHour } from './sms-outage';
import { fates } from './text-fates';
import { promisedToSomebody, type TextingTown, textingTown } from './texting-town';
import { directRounds, queuedRounds, type WorkerRounds } from './worker-rounds';

const FULL = 300;
const STEP_SECONDS = 30;
const EVENING = '2026-11-23T16:50:00+01:00';
const MORNING = '2026-11-24T07:30:00+01:00';
const AT_EIGHT = '2026-11-24T08:00:00+01:00';
const THURSDAY = '2026-11-26T08:00:00+01:00';
const MOST_DRAIN_MINUTES = 30;

/** An hour without the SMS provider, and one without the maps: nothing lost, nothing doubled, nobody pestered. */
export const r4: Drill = {
  id: 'R4',
  title: 'SMS or maps provider down, slow, or answering garbage for an hour',
  async run(size) {
    const texts = await smsOutage(drillTown, Math.ceil(FULL * size), size >= 1);
    return { ...texts, ...(await mapsOutage(drillTown, Math.ceil(60 * size))) };
  },
};

/** A tenth are reminders that a worker stopped overnight finds in the morning, of use until eight; the others are booked during the hour. */
export async function smsOutage(build: TownBuilder, messages: number, isWhole: boolean) {
  const world = await textingTown(build, EVENING);
  const { town, peer } = world;
  const reminders = Math.ceil(messages / 10);
  let worker: WorkerRounds | null = null;
  try {
    for (let n = 0; n < reminders; n += 1) await promisedToSomebody(town, AT_EIGHT);
    await directRounds(town).round();
    await peer.settled();
    const told = peer.messages.length;
    worker = isWhole ? await queuedRounds(town) : directRounds(town);
    await town.setNow(MORNING);
    const heardBefore = peer.requests.length;
    const { moved, slowFrom } = await sufferHour(world, worker, messages - reminders, isWhole);
    peer.behave({ delayMs: 0 });
    const drainMinutes = await drained(world, worker);
    const outdated = await fates(town, peer.messages.slice(told), { reminders, moved });
    const calls = peer.requests.slice(heardBefore).filter(({ at }) => at < slowFrom);
    const most = mostInThirtySeconds(calls.map(({ at }) => at));
    must(most <= 1, `${most} calls within 30 s to a provider that does not answer`);
    const sent = peer.messages.length - told;
    const figures = { sentOnce: sent, lost: 0, doubled: 0, outdatedListed: outdated, drainMinutes };
    return { messages, movedMeanwhile: moved, ...figures, callsWhileFailing: calls.length, mostCallsIn30s: most };
  } finally {
    await worker?.stop();
    await world.drop();
  }
}

/** Lives through the hour; bookings come in evenly, one in ten moves later. Gives when the provider answered again. */
async function sufferHour({ town, peer }: TextingTown, worker: WorkerRounds, bookings: number, isWhole: boolean) {
  const steps = 3_600 / STEP_SECONDS;
  let [step, booked, moved, slowFrom] = [0, 0, 0, 0];
  const movable: Appointment[] = [];
  for (const { name, minutes, begin } of badHour(isWhole)) {
    await begin(peer);
    if (name === 'slow') slowFrom = town.ports.clock.now().epochMilliseconds;
    for (const last = step + (minutes * 60) / STEP_SECONDS; step < last; step += 1) {
      for (const due = Math.ceil((bookings * (step + 1)) / steps); booked < due; booked += 1) {
        const appointment = await promisedToSomebody(town, THURSDAY);
        if (booked % 10 === 0) movable.push(appointment);
      }
      await worker.round();
      await passed(town);
      const old = step % 10 === 9 ? movable.shift() : undefined;
      if (!old) continue;
      await promiseMoved(town, old, '2026-11-27T10:00:00+01:00');
      moved += 1;
    }
  }
  return { moved, slowFrom };
}

async function passed({ ports, setNow }: Town): Promise<void> {
  await setNow(ports.clock.now().add({ seconds: STEP_SECONDS }).toString());
}

/** Minutes of the town's time until nothing waits any more. */
async function drained({ town, peer }: TextingTown, worker: WorkerRounds): Promise<number> {
  for (let seconds = 0; ; seconds += STEP_SECONDS) {
    await worker.round();
    await peer.settled();
    const rows = await town.database.select({ status: message.status }).from(message).where(eq(message.channel, 'sms'));
    const open = rows.filter(({ status }) => status !== 'delivered' && status !== 'outdated').length;
    if (open === 0) return seconds / 60;
    must(seconds < MOST_DRAIN_MINUTES * 60, `${open} texts still wait ${MOST_DRAIN_MINUTES} minutes after the hour`);
    await passed(town);
  }
}

/** The most calls in any half minute; a second of it is left for the way of a call through our own machine. */
function mostInThirtySeconds(times: readonly number[]): number {
  const within = times.map((from) => times.filter((at) => at >= from && at < from + 29_000).length);
  return Math.max(0, ...within);
}
