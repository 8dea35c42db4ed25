import { expect, test } from 'vitest';
import communes from '../data/communes.json' with { type: 'json' };
import names from '../data/street-names.json' with { type: 'json' };
import streets from '../data/streets.json' with { type: 'json' };
import { between, distanceMetres, isInside } from './geometry';
import { joinCommunes } from './join-communes';
import { LAGOONS } from './lagoons';
import { builtUpMetres, placeStreets } from './place-streets';

const salon = { lon: 5.0948, lat: 43.6423 };

test('the committed communes are what the two packages say today', () => {
  expect(communes).toEqual(joinCommunes());
});

test('Salon-de-Provence and at least 18 communes around it, all of the department and within 23 km', () => {
  expect(communes[0]).toMatchObject({ inseeCode: '13103', name: 'Salon-de-Provence', postcodes: ['13300'] });
  expect(communes.length).toBeGreaterThanOrEqual(19);
  expect(new Set(communes.map(({ inseeCode }) => inseeCode)).size).toBe(communes.length);
  for (const { centre, inseeCode, postcodes } of communes) {
    expect(inseeCode).toMatch(/^13\d{3}$/);
    for (const postcode of postcodes) expect(postcode).toMatch(/^13\d{3}$/);
    expect(distanceMetres(salon, centre)).toBeLessThan(23_000);
  }
});

// Postcodes as La Poste has them, known by heart in the trade.
test.each([
  ['Miramas', '13140'],
  ['Pélissanne', '13330'],
  ['Lambesc', '13410'],
  ["Berre-l'Étang", '13130'],
  ['Rognac', '13340'],
  ['Sénas', '13560'],
  ['Éguilles', '13510'],
])('%s has postcode %s', (name, postcode) => {
  expect(communes.find((one) => one.name === name)?.postcodes).toContain(postcode);
});

test('the committed streets are the listed names, each laid out once as it would be today', () => {
  const listed: Readonly<Record<string, readonly string[]>> = names;
  expect(Object.keys(listed)).toHaveLength(communes.length);
  expect(streets).toEqual(communes.flatMap((one) => placeStreets(one, listed[one.inseeCode] ?? [])));
  for (const street of streets) {
    expect(communes.find((one) => one.inseeCode === street.inseeCode)?.postcodes).toContain(street.postcode);
  }
});

test('Entressen is in Istres and has its own postcode', () => {
  expect(streets.find(({ name }) => name === "route d'Entressen")?.postcode).toBe('13118');
  expect(streets.find(({ name }) => name === 'route de Fos')?.postcode).toBe('13800');
});

test('streets stay within reach of their commune’s centre and out of the lagoons', () => {
  for (const { inseeCode, start, end, lastNumber } of streets) {
    const commune = communes.find((one) => one.inseeCode === inseeCode);
    if (!commune) throw new Error(`street in unknown commune ${inseeCode}`);
    expect(builtUpMetres(commune)).toBeLessThanOrEqual(3000);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      const point = between(start, end, share);
      expect(distanceMetres(commune.centre, point)).toBeLessThan(builtUpMetres(commune) + 5);
      expect(LAGOONS.some((lagoon) => isInside(lagoon, point))).toBe(false);
    }
    expect(lastNumber).toBeGreaterThanOrEqual(10);
  }
});
