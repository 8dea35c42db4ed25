import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { offeredDays, windowsFrom } from '@/domain/appointment/window-grid';
import { parisDay } from '@/domain/calendar/paris';
import type { WorkOrderId } from '@/domain/ids';
import { offersOn } from '@/planning/questions/offers';
import { evaluationOf } from '@/planning/timetable/evaluation';
import { offerWindows } from '@/use-cases/appointments/offer-windows';
import { candidates } from '@/use-cases/dispatch/candidates';
import { epochSecondOf } from '@/use-cases/dispatch/describe-routes';
import { promise } from '@/use-cases/dispatch/describe-visit';
import { type LivePlan, layOut } from '@/use-cases/dispatch/live-plan';
import { whatIf } from '@/use-cases/dispatch/what-if';
import { whyTechnician } from '@/use-cases/dispatch/why-technician';
import { conditions } from '../conditions';
import { drillTown } from '../drills/drill-town';
import { type BookedTown, bookedTown } from './booked-town';
import { bookedAt, bookedOrders, held, nthRequest } from './callers';

type Row = {
  readonly question: string;
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
};

const NOW = '2026-11-23T07:00:00+01:00';
const TECHNICIANS = 60;
const WARM = 15;

/** How long people wait for the product itself, from the use case to its answer, on a database with a booked horizon. */
export async function productBench(times: number): Promise<void> {
  const town = await bookedTown(await drillTown(NOW), TECHNICIANS, 1);
  try {
    const rows = [...(await asked(town, times)), ...(await anew(town, Math.min(times, 20)))];
    for (const { question, p50, p95, most } of rows)
      console.log(`${question}: p50 ${p50} ms, p95 ${p95} ms, most ${most} ms`);
    const size = { technicians: TECHNICIANS, days: 15, visits: town.visits };
    mkdirSync('bench/results', { recursive: true });
    // Others on the same machine stretch every figure: how many wanted its cores while this ran.
    const wantingCores = Math.round((loadavg()[0] ?? 0) * 10) / 10;
    const result = { ...size, rows, conditions: { ...conditions(), wantingCores } };
    writeFileSync('bench/results/product-questions.json', `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await town.drop();
  }
}

async function asked(town: BookedTown, times: number): Promise<Row[]> {
  const { ports, dispatcher } = town;
  const jobs: WorkOrderId[] = [];
  const leaks: WorkOrderId[] = [];
  for (let n = 0; n < 7 * (times + WARM); n += 1) jobs.push(await nthRequest(town, n));
  for (let n = 0; n < times + WARM; n += 1) leaks.push(await nthRequest(town, n, 'leak'));
  const next = () => jobs.pop() as WorkOrderId;
  const first = await timed('the first question of a process', 1, 0, () =>
    offerWindows(ports, dispatcher, { workOrderId: next() }),
  );
  const quiet = await timed('offers, nothing changing', times, WARM, () =>
    offerWindows(ports, dispatcher, { workOrderId: next() }),
  );
  const busy = await timed(
    'offers, somebody having booked meanwhile',
    times,
    WARM,
    () => offerWindows(ports, dispatcher, { workOrderId: next() }),
    async () => {
      const other = next();
      await bookedAt(town, other, await held(town, other));
    },
  );
  let caller = next();
  let place: string | null = null;
  const calls = async () => {
    caller = next();
  };
  const holding = await timed(
    'offers with three places kept, one of the last booked',
    times,
    WARM,
    () => hold(),
    async () => {
      if (place) await bookedAt(town, caller, place);
      await calls();
    },
  );
  const booking = await timed(
    'booking a place kept',
    times,
    WARM,
    () => bookedAt(town, caller, place),
    async () => {
      await calls();
      await hold();
    },
  );
  const urgent = await timed('candidates for a leak', times, WARM, (n) => {
    return candidates(ports, dispatcher, { workOrderId: leaks[n] as WorkOrderId });
  });
  const [technicianId] = town.technicians;
  const day = offeredDays(ports.clock.now())[3];
  if (!technicianId || !day) throw new Error('nobody works here');
  const to = { technicianId, day, start: null, position: null };
  const ifs = await timed('what if somebody else took it', times, WARM, () =>
    whatIf(ports, dispatcher, { workOrderId: caller, to }),
  );
  const booked = await bookedOrders(town, times + WARM);
  const why = await timed('why this technician', times, WARM, (n) =>
    whyTechnician(ports, dispatcher, { workOrderId: booked[n] as WorkOrderId }),
  );
  const nowhere = await timed('why nowhere', times, WARM, () =>
    whyTechnician(ports, dispatcher, { workOrderId: next() }),
  );

  async function hold(): Promise<void> {
    place = await held(town, caller);
  }
  return [first, quiet, busy, holding, booking, urgent, ifs, why, nowhere];
}

/** What the same offer costs where nothing is kept in memory, part by part. */
async function anew(town: BookedTown, times: number): Promise<Row[]> {
  const { ports, dispatcher } = town;
  const now = ports.clock.now();
  const [from, to] = [parisDay(now), offeredDays(now).at(-1) ?? parisDay(now)];
  const job = await nthRequest(town, 1);
  const question = { from, to, now, technicianIds: null, jobs: [job] };
  const read = () => ports.plan.ground(dispatcher.territoryId, question);
  const ground = await read();
  const lay = () => layOut(ground, ports.travel, { ...question, deciding: job });
  let live: LivePlan = lay();
  const windows = windowsFrom(now).map(({ start, end }) =>
    promise({ startEpochSecond: epochSecondOf(start), endEpochSecond: epochSecondOf(end) }, live.originEpochSecond),
  );
  return [
    await timed('anew: reading 15 days', times, 3, read),
    await timed('anew: laying them out', times, 3, () => {
      live = lay();
    }),
    await timed(
      'anew: every window of them',
      times,
      3,
      () => offersOn(evaluationOf(live.problem, live.plan), job, windows),
      async () => {
        live = lay();
      },
    ),
  ];
}

async function timed(
  question: string,
  times: number,
  warm: number,
  ask: (n: number) => unknown,
  between: () => Promise<void> = async () => undefined,
): Promise<Row> {
  const took: number[] = [];
  for (let n = 0; n < warm + times; n += 1) {
    await between();
    const start = performance.now();
    await ask(n);
    if (n >= warm) took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  const p = (share: number) => Math.round((took[Math.min(times - 1, Math.floor(share * times))] ?? 0) * 10) / 10;
  return { question, times, p50: p(0.5), p95: p(0.95), most: p(1) };
}
