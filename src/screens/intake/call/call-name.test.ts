import { expect, test } from 'vitest';
import { callName } from './call-name';
import { type Draft, emptyDraft } from './draft';

const named = (said: Partial<Draft>) => callName({ ...emptyDraft({ commandId: 'c', workOrderId: 'w' }, 0), ...said });
const address = { address: '12 rue des Lices, 13300 Salon-de-Provence' } as Draft['address'];
const caller = { name: 'Nils Aubert' } as Draft['caller'];

test('a call put aside is named by its caller, else by their number, else by the place', () => {
  expect(named({ caller, address })).toBe('Nils Aubert');
  expect(named({ isUnknown: true, callerName: 'Nadia Passante', callerPhone: '0639987766' })).toBe('Nadia Passante');
  expect(named({ isUnknown: true, callerName: ' ', callerPhone: '0639987766', address })).toBe('06 39 98 77 66');
  expect(named({ callerWords: 'duran' })).toBe('duran');
  expect(named({ address })).toBe('12 rue des Lices, 13300 Salon-de-Provence');
  expect(named({ addressWords: '914 rue des lices' })).toBe('914 rue des lices');
});

test('a call of which nothing was said yet has no name', () => {
  expect(named({ description: 'ça fuit' })).toBeNull();
});
