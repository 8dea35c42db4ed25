import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Window, windowsFrom } from '@/domain/appointment/window-grid';
import { parisDay } from '@/domain/calendar/paris';
import type { WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { offers } from '@/planning/questions/offers';
import { random } from '@/planning/random';
import { anotherProcess } from '@/testing/another-process';
import { changesAtRandom } from '@/testing/changes-at-random';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { offerWindows } from '../appointments/offer-windows';
import type { Store } from '../ports/store';
import { epochSecondOf } from './describe-routes';
import { promise } from './describe-visit';
import { dispatchableOrder } from './dispatchable-order';
import { instantOf, layOut, visitKeyOf } from './live-plan';
import { urgentPlan } from './urgent-plan';

let town: Town;
let elsewhere: ReturnType<typeof anotherProcess>;

beforeAll(async () => {
  town = await newTown('2026-11-23T07:00:00+01:00');
  elsewhere = anotherProcess(town);
  const skills = ['meterReplacement', 'meterReading', 'leakRepair', 'customerAdvice'] as const;
  await hire(town, 'Julie', { skills });
  await hire(town, 'Marc', { skills: ['meterReplacement', 'leakRepair', ['meterReading', '2026-11-30']] });
  await hire(town, 'Nadia', { skills: ['meterReading', 'leakRepair'], shift: [['08:00', '12:00']] });
});
afterAll(async () => {
  await elsewhere.close();
  await town.drop();
});

/** What can be promised on the plan of each day by itself, read and laid out anew: as booking looks at it. */
async function offeredAnew(store: Store, workOrderId: WorkOrderId) {
  const now = town.ports.clock.now();
  const found = [];
  for (const [text, windows] of Map.groupBy(windowsFrom(now), ({ start }) => parisDay(start).toString())) {
    const day = Temporal.PlainDate.from(text);
    const asked = { from: day, to: day, now };
    const ground = await store.plan.ground({ ...asked, technicianIds: null, jobs: [workOrderId] });
    const live = layOut(ground, town.ports.travel, { ...asked, deciding: workOrderId });
    const key = visitKeyOf(live, workOrderId) ?? '';
    const span = ({ start, end }: Window) => ({
      startEpochSecond: epochSecondOf(start),
      endEpochSecond: epochSecondOf(end),
    });
    const promises = windows.map((window) => promise(span(window), live.originEpochSecond));
    for (const offer of offers(live.problem, live.plan, key, promises).offers)
      found.push({
        technicianId: offer.placements[0]?.technicianKey,
        windowStart: instantOf(live, offer.window.startSecond).toString(),
        arrival: instantOf(live, offer.arrivalSecond).toString(),
        costCents: offer.costCents,
      });
  }
  return found.sort((a, b) => (a.windowStart < b.windowStart ? -1 : 1));
}

async function offeredByTheProduct({ ports }: Pick<Town, 'ports'>, workOrderId: WorkOrderId) {
  const answer = await offerWindows(ports, town.dispatcher, { workOrderId });
  if (!answer.ok) return answer.refusal;
  return answer.value.days
    .flatMap(({ windows }) => windows)
    .map(({ technicianId, windowStart, arrival, costCents }) => ({ technicianId, windowStart, arrival, costCents }));
}

async function candidatesBothWays(store: Store, workOrderId: WorkOrderId) {
  const order = await dispatchableOrder(store, workOrderId, 'look');
  if (!order.ok) return null;
  const [looked, decided] = [
    await urgentPlan(town.ports, store, order.value.order, 'look'),
    await urgentPlan(town.ports, store, order.value.order, 'decide'),
  ];
  const told = (one: typeof looked) =>
    one.ok && {
      candidates: one.value.candidates.map(({ plan: _, ...candidate }) => candidate),
      excluded: one.value.excluded,
    };
  return [told(looked), told(decided)] as const;
}

test('offers and candidates from the copy are those of the plan read anew, whatever has changed since', async () => {
  const { ports, dispatcher } = town;
  const change = changesAtRandom(town, elsewhere, random(11));
  const kinds: readonly JobTypeCode[] = ['meterReplacement', 'meterReading', 'quoteVisit'];
  let offered = 0;
  let ways = 0;
  for (let n = 0; n < 30; n += 1) {
    for (let changes = 0; changes < 3; changes += 1) await change();
    const job = await request(town, kinds[n % kinds.length] ?? 'meterReading', { eastMetres: 300 * n });
    const asking = n % 3 === 0 ? elsewhere : town;
    const found = await offeredByTheProduct(asking, job);
    const anew = await ports.transactAlone(dispatcher, (store) => offeredAnew(store, job));
    if (Array.isArray(found)) {
      expect(found).toEqual(anew);
      offered += found.length;
    }
    const leak = await request(town, 'leak', { eastMetres: 200 * n });
    const both = await ports.transactAlone(dispatcher, (store) => candidatesBothWays(store, leak));
    if (both) {
      expect(both[0]).toEqual(both[1]);
      ways += both[0] ? both[0].candidates.length : 0;
    }
  }
  expect(offered).toBeGreaterThan(500);
  expect(ways).toBeGreaterThan(25);
}, 120_000);
