import { expect, test } from 'vitest';
import type { AddressFound } from '../call/answers';
import { newNumber } from './address-options';

const at = (houseNumber: string) => ({ houseNumber, street: 'rue des Lices' }) as AddressFound;
const found = [at('12'), at('14 bis')];

test('number 16 of a street we know at 12 and 14 bis is a new number, not number 12', () => {
  expect(newNumber('16 rue des lices', found)).toEqual(found[0]);
});

test.each(['14 BIS rue des lices', '12 rue des lices', 'rue des lices'])('%s needs no new number', (typed) => {
  expect(newNumber(typed, found)).toBeNull();
});

test('a street nobody knows gives no number of it', () => {
  expect(newNumber('16 rue des lices', [])).toBeNull();
});
