import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { BookAppointment } from '@/domain/commands/book-appointment';
import type { WorkOrderId } from '@/domain/ids';
import type { Town } from '@/testing/build-town';
import { type GoogleAnswer, googlePeer } from '@/testing/peers/google-peer';
import { hire, request } from '@/testing/roster';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { offerWindows } from '@/use-cases/appointments/offer-windows';
import { boardDay } from '@/use-cases/dispatch/board-day';
import { candidates } from '@/use-cases/dispatch/candidates';
import { geocodeServicePoint } from '@/use-cases/register/geocode-service-point';
import { must } from './drill';
import type { TownBuilder } from './drill-town';

const WAYS: readonly GoogleAnswer[] = ['unavailable', 'garbage', 'truncated', 'emptyRows', 'overQuota', 'cut'];
/** A provider that hangs costs four real seconds a call: for the whole hour only. */
const SLOW_WAYS: readonly GoogleAnswer[] = [...WAYS, 'hang', 'drip'];
const WHOLE_MINUTES = 60;
const STEP_SECONDS = 10;
const OFFERS_EVERY = 5;
const TOMORROW = Temporal.PlainDate.from('2026-11-24');

/** Some minutes without the maps: windows are offered and crews found as ever, every drive shown is marked as an estimate, calls stay rare. */
export async function mapsOutage(build: TownBuilder, minutes: number) {
  const peer = await googlePeer();
  const settings = { GOOGLE_MAPS_API_KEY: peer.apiKey, GOOGLE_MAPS_BASE_URL: peer.origin };
  const town = await build('2026-11-23T08:00:00+01:00', settings);
  try {
    const jobs = await someJobs(town);
    const ways = minutes < WHOLE_MINUTES ? WAYS : SLOW_WAYS;
    const calls: number[] = [];
    let [questions, offersMade] = [0, 0];
    for (let seconds = 0; seconds < minutes * 60; seconds += STEP_SECONDS) {
      const before = peer.requests.length;
      peer.behave(ways[Math.floor((seconds * ways.length) / (minutes * 60))] ?? 'unavailable');
      must(
        (await drawnFrom(town)).every((source) => source === 'estimate'),
        'a drive nobody measured is not marked',
      );
      const placed = await geocodeServicePoint(town.ports, town.dispatcher, town);
      must(placed.ok && placed.value.found.state === 'unavailable', 'a geocoder that is down gave an address');
      questions += 2;
      if (seconds % (OFFERS_EVERY * 60) === 0) {
        await planned(town, jobs);
        offersMade += 1;
      }
      for (let n = before; n < peer.requests.length; n += 1) calls.push(seconds);
      await town.setNow(town.ports.clock.now().add({ seconds: STEP_SECONDS }).toString());
    }
    const afterOpening = calls.filter((at) => at > (calls[2] ?? 0));
    const most = Math.max(0, ...afterOpening.map((at) => afterOpening.filter((b) => b >= at && b < at + 30).length));
    must(most <= 1, `${most} calls within 30 s to a maps provider that does not answer`);
    const maps = { mapsQuestions: questions, mapsCalls: calls.length, mapsMostCallsIn30s: most };
    peer.behave('normal');
    await measuredAgain(town);
    return { ...maps, offersMade, crewsFound: offersMade, drivesMeasuredAfter: 'yes' };
  } finally {
    await town.drop();
    await peer.close();
  }
}

type Jobs = { readonly toOffer: WorkOrderId; readonly leak: WorkOrderId };

/** Something on the board, something to offer, something urgent. */
async function someJobs(town: Town): Promise<Jobs> {
  for (const name of ['Julie', 'Karim', 'Lou'])
    await hire(town, name, { skills: ['meterReplacement', 'leakRepair', 'networkValves'] });
  for (const hour of ['08', '10']) {
    const window = {
      windowStart: `2026-11-24T${hour}:00:00+01:00`,
      windowEnd: `2026-11-24T${Number(hour) + 2}:00:00+01:00`,
    };
    const workOrderId = await request(town, 'meterReplacement', { eastMetres: 1_000 });
    const place = { technicianId: null, ...window };
    const command = BookAppointment.parse({ id: v7(), appointmentId: v7(), workOrderId, place });
    must((await bookAppointment(town.ports, town.dispatcher, command)).ok, 'nothing could be booked');
  }
  const toOffer = await request(town, 'meterReplacement', { eastMetres: 2_000 });
  return { toOffer, leak: await request(town, 'leak', { eastMetres: 3_000 }) };
}

/** Who says how long each drive of tomorrow's board is. */
async function drawnFrom({ ports, dispatcher }: Town): Promise<string[]> {
  const board = await boardDay(ports, dispatcher, { day: TOMORROW });
  const visits = board.technicians.flatMap((one) => one.visits);
  must(visits.length === 2, `${visits.length} visits on the board instead of 2`);
  return visits.map(({ travelSource }) => travelSource);
}

async function planned({ ports, dispatcher }: Town, { toOffer, leak }: Jobs): Promise<void> {
  const offers = await offerWindows(ports, dispatcher, { workOrderId: toOffer });
  must(offers.ok && offers.value.best.length > 0, 'no window is offered');
  const crews = await candidates(ports, dispatcher, { workOrderId: leak });
  must(crews.ok && crews.value.candidates.length > 0, 'no crew is found');
  must(
    crews.value.candidates.every(({ travelSource }) => travelSource === 'estimate'),
    'a crew’s drive is not marked',
  );
}

/** The first look after the maps are back asks for them, once a call that still hangs has given up (4 s); a later one shows them. */
async function measuredAgain(town: Town): Promise<void> {
  await town.setNow(town.ports.clock.now().add({ seconds: 60 }).toString());
  for (let look = 0; look < 100; look += 1) {
    if ((await drawnFrom(town)).includes('google')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the maps are back and every drive is still an estimate');
}
