import { expect, test } from 'vitest';
import type { WrittenEntry } from '@/domain/commands/tablet-entry';
import type { Tour, TourVisit } from '../tour';
import type { LoggedEntry } from './command-log';
import { tourWithLog } from './tour-with-log';

const visit = { visitId: 'v', state: 'dispatched', steps: [] } as unknown as TourVisit;
const tourOf = (seen: TourVisit): Tour => {
  return { technicianId: 'julie', readAt: '', days: [{ day: '2026-11-23', routeVersion: 1, visits: [seen] }] };
};
const line = (kind: string, id: string, time: string, more: object = {}, state = 'unsent'): LoggedEntry => {
  const happenedAt = `2026-11-23T${time}:00Z`;
  const entry = { kind, id, visitId: 'v', happenedAt, ...more } as unknown as WrittenEntry;
  return { id, technicianId: 'julie', state, entry } as LoggedEntry;
};
const shown = (log: LoggedEntry[], seen = visit) => tourWithLog(tourOf(seen), log).days[0]?.visits[0];

test('what was pressed without network stands at once', () => {
  const seen = shown([line('accept', 'a', '09:00'), line('arrive', 'b', '09:40')]);
  expect(seen?.state).toBe('onSite');
  expect(seen?.steps.map(({ step }) => step)).toEqual(['accept', 'arrive']);
});

test('what the server knows already is not shown twice, and a state never goes back', () => {
  const known = {
    ...visit,
    state: 'done',
    steps: [{ factId: 'a', step: 'accept', happenedAt: '2026-11-23T09:00:00Z' }],
  };
  const seen = shown([line('accept', 'a', '09:00', {}, 'done')], known as TourVisit);
  expect(seen?.state).toBe('done');
  expect(seen?.steps).toHaveLength(1);
});

test('a corrected time shows, and can be corrected again before the server has heard of it', () => {
  const seen = shown([
    line('arrive', 'a', '09:40'),
    line('correctTime', 'b', '09:30', { factId: 'a' }),
    line('correctTime', 'c', '09:20', { factId: 'b' }),
  ]);
  expect(seen?.steps).toEqual([{ factId: 'c', step: 'arrive', happenedAt: '2026-11-23T09:20:00Z' }]);
});

test('what was refused changes nothing', () => {
  expect(shown([line('arrive', 'a', '09:40', {}, 'refused')])?.state).toBe('dispatched');
});
