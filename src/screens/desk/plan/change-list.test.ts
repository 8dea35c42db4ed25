import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { ChangeList } from './change-list';
import type { Change } from './search-shown';

const stand = (technicianName: string, time: string) => {
  return { technicianName, day: '2026-11-24', start: `2026-11-24T${time}:00Z` };
};
const change = (from: Change['from'], to: Change['to']): Change => {
  return {
    workOrderId: 'w' as Change['workOrderId'],
    reference: 'SAL-1',
    jobType: 'valveCheck',
    kind: 'shifted',
    mustRetell: false,
    from,
    to,
  };
};
const shown = (one: Change) => ({ changes: [one], saysDay: false, onOpen: () => undefined });
const wordsFor = (one: Change) => wordsOf(ChangeList, shown(one));

test('who keeps a visit is named once, who gives it and who gets it both are', () => {
  expect(wordsFor(change(stand('Julie', '08:10'), stand('Julie', '09:40')))).toBe(
    'SAL-1 · Contrôle de vanne Julie, de 09:10 à 10:40',
  );
  expect(wordsFor(change(stand('Julie', '08:10'), stand('Karim', '09:40')))).toBe(
    'SAL-1 · Contrôle de vanne de Julie, 09:10 à Karim, 10:40',
  );
});
