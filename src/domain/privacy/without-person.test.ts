import { expect, test } from 'vitest';
import { valueWithoutPerson, withoutPerson } from './without-person';

const zoe = {
  name: 'Zoé de l’Œillet',
  phones: ['+33639980001', '+33465710002'],
  emails: ['zoe.oeillet@exemple.test'],
  streets: ['rue des Frères Kennedy'],
};

test.each([
  ['Mme OEILLET absente, voisine prévenue', 'Mme — absente, voisine prévenue'],
  ['zoé Œillet rappelle', '— — rappelle'],
  ['au 06 39 98 00 01 ou 04.65.71.00.02', 'au — ou —'],
  ['+33639980001, +33 6 39 98 00 01, 0033639980001', '—, —, —'],
  ['écrire à Zoe.Oeillet@exemple.test.', 'écrire à —.'],
  ['vanne au 12 bis, rue des Freres Kennedy', 'vanne au —'],
  ['au bout de la Rue des Frères  Kennedy', 'au bout de la —'],
  ['compteur de 1998, index 639, fuite de l’eau', 'compteur de 1998, index 639, fuite de l’eau'],
  ['les œillets de Zoélie', 'les œillets de Zoélie'],
])('%s', (text, left) => {
  expect(withoutPerson(text, zoe)).toBe(left);
});

test('inside a value every text is cleaned and everything else stays', () => {
  const value = { note: 'chez Œillet', photoIds: ['a'], index: 12, extra: { sender: '+33639980001', none: null } };
  expect(valueWithoutPerson(value, zoe)).toEqual({
    note: 'chez —',
    photoIds: ['a'],
    index: 12,
    extra: { sender: '—', none: null },
  });
});
