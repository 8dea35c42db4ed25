import { Temporal } from 'temporal-polyfill';
import type { Town } from '@/testing/build-town';
import { type GoogleAnswer, googlePeer } from '@/testing/peers/google-peer';
import { hire, request } from '@/testing/roster';
import { offerWindows } from '@/use-cases/appointments/offer-windows';
import { candidates } from '@/use-cases/dispatch/candidates';
import { geocodeServicePoint } from '@/use-cases/register/geocode-service-point';
import { must } from './drill';
import type { TownBuilder } from './drill-town';

const WAYS: readonly GoogleAnswer[] = [
  'unavailable',
  'garbage',
  'truncated',
  'emptyRows',
  'overQuota',
  'cut',
  'strings',
];
const STEP_SECONDS = 10;
const OFFERS_EVERY = 5;

/** Some minutes without the maps: windows are offered and crews found as ever, every drive is an estimate and says so, calls stay rare. */
export async function mapsOutage(build: TownBuilder, minutes: number) {
  const peer = await googlePeer();
  const town = await build('2026-11-23T08:00:00+01:00', {
    GOOGLE_MAPS_API_KEY: peer.apiKey,
    GOOGLE_MAPS_BASE_URL: peer.origin,
  });
  try {
    for (const name of ['Julie', 'Karim', 'Lou'])
      await hire(town, name, { skills: ['meterReplacement', 'leakRepair', 'networkValves'] });
    const job = await request(town, 'meterReplacement', { eastMetres: 2_000 });
    const leak = await request(town, 'leak', { eastMetres: 3_000 });
    const calls: number[] = [];
    let [asked, offered, found] = [0, 0, 0];
    for (let seconds = 0; seconds < minutes * 60; seconds += STEP_SECONDS) {
      const way = WAYS[Math.floor((seconds * WAYS.length) / (minutes * 60))] ?? 'unavailable';
      peer.behave(way);
      const before = peer.requests.length;
      await everyDriveIsEstimated(town);
      const placed = await geocodeServicePoint(town.ports, town.dispatcher, town);
      must(placed.ok && placed.value.found.state === 'unavailable', 'a geocoder that is down gave an address');
      asked += 2;
      for (let n = before; n < peer.requests.length; n += 1) calls.push(seconds);
      if (seconds % (OFFERS_EVERY * 60) === 0) {
        const offers = await offerWindows(town.ports, town.dispatcher, { workOrderId: job });
        must(offers.ok && offers.value.best.length > 0, `no window is offered: ${JSON.stringify(offers)}`);
        const crews = await candidates(town.ports, town.dispatcher, { workOrderId: leak });
        must(crews.ok && crews.value.candidates.length > 0, `no crew is found: ${JSON.stringify(crews)}`);
        offered += 1;
        found += 1;
      }
      await town.setNow(town.ports.clock.now().add({ seconds: STEP_SECONDS }).toString());
    }
    const afterOpening = calls.filter((at) => at > (calls[2] ?? 0));
    const most = Math.max(0, ...afterOpening.map((at) => afterOpening.filter((b) => b >= at && b < at + 30).length));
    must(most <= 1, `${most} calls within 30 s to a maps provider that does not answer`);
    return {
      mapsQuestions: asked,
      mapsCalls: calls.length,
      mapsMostCallsIn30s: most,
      offersMade: offered,
      crewsFound: found,
    };
  } finally {
    await town.drop();
    await peer.close();
  }
}

async function everyDriveIsEstimated({ ports }: Town): Promise<void> {
  const salon = { lon: 5.0976, lat: 43.6406 };
  const pelissanne = { lon: 5.1506, lat: 43.6316 };
  const departAt = Temporal.Instant.from(ports.clock.now()).add({ minutes: 5 });
  const drives = await ports.travel.measure([
    { from: salon, to: pelissanne, departAt },
    { from: pelissanne, to: salon, departAt },
  ]);
  must(
    drives.length === 2 && drives.every(({ source }) => source === 'estimate'),
    'a drive nobody measured is not marked',
  );
}
