import { expect, test } from 'vitest';
import { splitAddress } from './split-address';

const communes = [
  { insee: '13103', name: 'Salon-de-Provence' },
  { insee: '13069', name: 'Pélissanne' },
  { insee: '13044', name: 'Grans' },
];

test.each([
  ['14 bis rue des Lices, 13300 Salon de provence', '14 bis', 'rue des Lices', '13103'],
  ['14 rue des Lices salon-de-provence', '14', 'rue des Lices', '13103'],
  ['3 chemin de Grans pelissanne', '3', 'chemin de Grans', '13069'],
  ['chemin des Amandiers', '', 'chemin des Amandiers', null],
  ['12 boulevard de la République', '12', 'boulevard de la République', null],
  ['7 Avenue B', '7', 'Avenue B', null],
  ['2 a rue Haute Grans', '2 a', 'rue Haute', '13044'],
])('%s', (words, houseNumber, street, insee) => {
  expect(splitAddress(words, communes)).toEqual({ houseNumber, street, insee });
});
