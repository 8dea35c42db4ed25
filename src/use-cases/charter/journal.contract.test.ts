import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PauseClock } from '@/domain/commands/clock-decisions';
import type { FactId, WorkOrderId } from '@/domain/ids';
import { newTechnician } from '@/testing/field';
import { openOrder, tell } from '@/testing/orders';
import { newTown, type Town } from '@/testing/town';
import type { JournalWish } from '../ports/journal-questions';
import { pauseClock } from './decide-on-clock';
import { record } from './record';

const REPORTED = '2026-11-02T09:00:00+01:00';

let town: Town;
let meter: WorkOrderId;
let leak: WorkOrderId;
beforeAll(async () => {
  town = await newTown(REPORTED);
  meter = await openOrder(town, 'meterReplacement', REPORTED);
  await town.setNow('2026-11-03T10:00:00+01:00');
  const paused = { number: 26, reason: 'customerAskedLater', proof: 'Appel reçu à l’Hôtel', until: null };
  await pauseClock(
    town.ports,
    town.dispatcher,
    PauseClock.parse({ id: town.ports.newId(), workOrderId: meter, ...paused }),
  );
  await town.setNow('2026-11-04T10:00:00+01:00');
  leak = await openOrder(town, 'leak', '2026-11-04T09:30:00+01:00');
  const { technicianId } = await newTechnician(town, 'Julie Fabre');
  await tell(town, leak, { kind: 'arrived', at: '2026-11-04T10:00:00+01:00', payload: { technicianId } });
});
afterAll(() => town.drop());

const read = (wish: Partial<JournalWish>) =>
  town.ports.journal.recent(town.dispatcher.territoryId, { subject: null, before: null, limit: 50, ...wish });
const kinds = async (wish: Partial<JournalWish>) => (await read(wish)).map(({ kind }) => kind);

test('the journal is read newest first, page after page, no line twice and none left out', async () => {
  const all = await read({});
  const instants = all.map(({ recordedAt }) => Temporal.Instant.from(recordedAt));
  expect(instants).toEqual([...instants].sort(Temporal.Instant.compare).reverse());
  const paged = [];
  for (let before: string | null = null; ; ) {
    const page = await read({ before, limit: 2 });
    paged.push(...page);
    before = page.at(-1)?.factId ?? null;
    if (page.length < 2) break;
  }
  expect(paged).toEqual(all);
});

test('what was told late shows both times', async () => {
  const [reported] = await read({ subject: leak, kind: 'requestReported' });
  expect(reported).toMatchObject({ happenedAt: '2026-11-04T08:30:00Z', subjectName: expect.stringMatching(/^SAL-/) });
  expect(reported?.recordedAt.slice(0, 16)).toBe('2026-11-04T09:00');
});

test.each([
  ['what was written, accents forgiven', 'HOTEL', ['clockPaused']],
  ['the technician', 'julie fabre', ['arrived']],
  ['nothing known', 'zzz', []],
])('a line is found by %s', async (_, words, found) => {
  expect(await kinds({ words })).toEqual(found);
});

test('every line of a work order is found by its customer, its street and its reference', async () => {
  const [{ subjectName = '' } = {}] = await read({ subject: leak });
  expect(await kinds({ words: 'oeillet' })).toHaveLength(6);
  expect(await kinds({ words: 'frères kennedy' })).toHaveLength(6);
  expect(await kinds({ words: subjectName ?? '' })).toEqual(['arrived', 'requestQualified', 'requestReported']);
});

test('lines of one day, one kind and one author', async () => {
  const day = { from: '2026-11-02T23:00:00Z', until: '2026-11-03T23:00:00Z' };
  expect(await kinds(day)).toEqual(['clockPaused']);
  expect(await kinds({ kind: 'arrived', author: 'dispatcher' })).toEqual(['arrived']);
  expect(await kinds({ author: 'somebody' })).toEqual([]);
});

test('a correction names what it corrects, and the original says that it was', async () => {
  const [arrived] = await read({ kind: 'arrived' });
  const happenedAt = Temporal.Instant.from('2026-11-04T09:50:00+01:00');
  const telling = { kind: 'arrived', payload: arrived?.payload as never, happenedAt } as const;
  await town.ports.transactAlone(town.dispatcher, (store) =>
    record(town.ports, store, leak, [{ ...telling, corrects: arrived?.factId as FactId }]),
  );
  const [correction, original] = await read({ kind: 'arrived' });
  expect(correction).toMatchObject({ corrects: arrived?.factId, corrected: { kind: 'arrived' }, isCorrected: false });
  expect(original).toMatchObject({ factId: arrived?.factId, corrected: null, isCorrected: true });
});

test('another territory reads nothing of it', async () => {
  expect(await town.ports.journal.recent(town.ports.newId(), { subject: null, before: null, limit: 50 })).toEqual([]);
});
