import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CustomerId } from '@/domain/ids';
import { newTown, type Town } from '@/testing/town';
import { customer } from '../schema/customer';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
  await people(
    ['Nils Aubert', 'C-21', '+33639981234', null],
    ['Ursule Delmotte', 'C-22', null, '+33465711299'],
    ['Jan Peeters', 'C-23', '+3225551212', null],
  );
});
afterAll(() => town.drop());

async function people(...rows: [name: string, reference: string, mobile: string | null, landline: string | null][]) {
  const { database, ports, dispatcher } = town;
  const { territoryId } = dispatcher;
  for (const [name, reference, mobile, landline] of rows)
    await database
      .insert(customer)
      .values({ id: ports.newId<CustomerId>(), territoryId, name, reference, mobile, landline });
}

const found = (words: string) => town.ports.intake.findCaller(town.dispatcher.territoryId, words);
const names = async (words: string) => (await found(words)).map(({ name }) => name);

test.each([
  ['06 39 98 12', 'Nils Aubert'],
  ['0639981', 'Nils Aubert'],
  ['+33 (0)6.39.98.12', 'Nils Aubert'],
  ['1234', 'Nils Aubert'],
  ['98 12 3', 'Nils Aubert'],
  ['04-65-71-12', 'Ursule Delmotte'],
  ['1299', 'Ursule Delmotte'],
  ['00 32 2 555', 'Jan Peeters'],
])('%s, half a telephone number, finds its customer', async (words, name) => {
  expect(await names(words)).toEqual([name]);
});

test('figures that end a number come before the same in the middle of another', async () => {
  await people(['Abel Amar', 'C-31', '+33639557755', null], ['Zélie Zola', 'C-32', '+33639985577', null]);
  expect(await names('5577')).toEqual(['Zélie Zola', 'Abel Amar']);
});

const sure = async (words: string) => (await found(words)).filter(({ isExact }) => isExact).map(({ name }) => name);

test.each([
  ['06 39 98 12 34', 'Nils Aubert'],
  ['+32 2 555 12 12', 'Jan Peeters'],
  ['c-22', 'Ursule Delmotte'],
  ['A-1', 'Zoé Œillet'],
  ['aubert nils', 'Nils Aubert'],
  ['ZOÉ OEILLET', 'Zoé Œillet'],
])('%s is said of one customer alone: Enter may take them', async (words, name) => {
  expect(await sure(words)).toEqual([name]);
  expect((await names(words))[0]).toBe(name);
});

test.each(['06 39 98 12', '1234', 'aubert', 'nils auber', 'c22', 'rue des frères kennedy'])(
  '%s may be said of somebody else: they are shown, and Enter takes nobody',
  async (words) => {
    expect(await names(words)).not.toEqual([]);
    expect(await sure(words)).toEqual([]);
  },
);

test('two of the same name are shown, and neither is taken for the other', async () => {
  await people(['Rose Vidal', 'C-41', null, null], ['Rose Vidal', 'C-42', null, null]);
  expect(await names('rose vidal')).toEqual(['Rose Vidal', 'Rose Vidal']);
  expect(await sure('rose vidal')).toEqual([]);
});

test('a reference said without its zeros comes first', async () => {
  await people(['Agathe Cinquante', 'C-549', null, null], ['Agathe Mille', 'C-1549', null, null]);
  expect((await names('c549'))[0]).toBe('Agathe Cinquante');
  await people(['Agathe Zéro', 'C00777', null, null]);
  expect((await names('c 777'))[0]).toBe('Agathe Zéro');
});

test('the plain name comes before the longer one that has it', async () => {
  await people(['Agnès Saint-Martin', 'C-51', null, null], ['Boris Martin', 'C-52', null, null]);
  expect(await names('martin')).toEqual(['Boris Martin', 'Agnès Saint-Martin']);
  expect(await names('mart')).toEqual(['Boris Martin', 'Agnès Saint-Martin']);
});

test.each(['x'.repeat(100), 'delmas', 'qsdfghjklm', '………', 'aaaaaaaaaaaa'])('%s is nobody’s', async (words) => {
  await people([`Mas de la Jasse ${words.length}`, `M-${words.length}`, null, null]);
  await people([`Aaron Jean-XXIII ${words.length}`, `X-${words.length}`, null, null]);
  expect(await names(words)).toEqual([]);
});

test.each(['123', '13300 Salon'])('%s is no part of a telephone number', async (words) => {
  expect(await names(words)).not.toContain('Nils Aubert');
});
