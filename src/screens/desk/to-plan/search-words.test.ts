import { expect, test } from 'vitest';
import { firstFound, foundGroups, wantedWords } from './search-words';

const NAMES = { leak: 'Fuite', meterCheck: 'Vérification de compteur', meterReading: 'Relève de compteur' };
const nameOf = (code: string) => NAMES[code as keyof typeof NAMES] ?? 'autre';

test('each word carries the kinds of work its reader calls so, accents and capitals forgiven', () => {
  expect(wantedWords('  VERIFICATION salon ', nameOf)).toEqual([
    { text: 'VERIFICATION', jobTypes: ['meterCheck'] },
    { text: 'salon', jobTypes: [] },
  ]);
  expect(wantedWords('compteur', nameOf)?.[0]?.jobTypes).toEqual(['meterReading', 'meterCheck']);
});

test('a single letter is not looked for, nor more words than are read', () => {
  expect(wantedWords(' s ', nameOf)).toBeNull();
  expect(wantedWords('', nameOf)).toBeNull();
  expect(wantedWords('a b c d e f g h i j', nameOf)).toHaveLength(8);
  expect(wantedWords('x'.repeat(90), nameOf)?.[0]?.text).toHaveLength(60);
});

const jobs = [{ reference: 'SAL-10221' }, { reference: 'SAL-1022' }];

test.each(['SAL-1022', 'sal-1022', '1022', ' 1022 '])(
  'Enter on "%s" opens the job called so before one that holds it',
  (typed) => {
    expect(firstFound(typed, jobs)).toEqual({ reference: 'SAL-1022' });
  },
);

test('Enter on other words opens the first in the list, and nothing where nothing was found', () => {
  expect(firstFound('102', jobs)).toEqual({ reference: 'SAL-10221' });
  expect(firstFound('102', [])).toBeNull();
});

const found = (workOrderId: string, state: string, day?: string) => ({
  workOrderId,
  state: state as 'planned',
  visit: day ? { day, start: `${day}T09:00:00Z` } : null,
});

test('what was found is grouped by where it stands, and what waits is not told twice', () => {
  const all = [
    found('named', 'underWay', '2026-11-26'),
    found('waiting', 'toPlan'),
    found('beyond', 'toPlan'),
    found('closed', 'done', '2026-11-24'),
    found('other', 'planned', '2026-11-24'),
    found('same', 'dispatched', '2026-11-26'),
    found('never', 'cancelled'),
  ];
  const groups = foundGroups(all, new Set(['waiting'])).map(({ kind, start, jobs: some }) => [
    kind,
    start?.slice(0, 10),
    some.map(({ workOrderId }) => workOrderId),
  ]);
  expect(groups).toEqual([
    ['planned', '2026-11-26', ['named', 'same']],
    ['toPlan', undefined, ['beyond']],
    ['closed', undefined, ['closed', 'never']],
    ['planned', '2026-11-24', ['other']],
  ]);
});
