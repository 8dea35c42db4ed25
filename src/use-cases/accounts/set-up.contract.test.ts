import { afterAll, beforeAll, expect, test } from 'vitest';
import { territory } from '@/adapters/postgres/schema/territory';
import { SetUp } from '@/domain/commands/set-up';
import { newTown, type Town } from '@/testing/town';
import { isSetUpOpen, offerSetUp } from './offer-set-up';
import { setUp } from './set-up';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T08:00:00+01:00');
});
afterAll(() => town.drop());

const form = (token: string) =>
  SetUp.parse({
    token,
    territory: 'Crau',
    prefix: 'CRA',
    name: 'Zoé',
    email: 'zoe@exemple.test',
    password: 'longue assez',
  });
const tokenOf = (path: string | null) => path?.replace('/setup/', '') ?? '';
const expired = { ok: false, refusal: { kind: 'linkExpired' } };

test('an empty installation offers one link: the newest, for 24 hours', async () => {
  const first = tokenOf(await offerSetUp(town.ports));
  const second = tokenOf(await offerSetUp(town.ports));
  expect(second).toMatch(/^[\w-]{43}$/);
  expect(await isSetUpOpen(town.ports, first)).toBe(false);
  expect(await isSetUpOpen(town.ports, second)).toBe(true);
  await town.setNow('2026-11-24T08:00:01+01:00');
  expect(await isSetUpOpen(town.ports, second)).toBe(false);
  expect(await setUp(town.ports, form(second))).toEqual(expired);
});

test('the link makes one territory and one administrator, however often it is sent, then dies', async () => {
  const before = await town.database.select().from(territory);
  const token = tokenOf(await offerSetUp(town.ports));
  const answers = await Promise.all([1, 2, 3].map(() => setUp(town.ports, form(token))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual(expired);
  expect(await town.database.select().from(territory)).toHaveLength(before.length + 1);
  expect(await offerSetUp(town.ports)).toBeNull();
  const opened = (await town.ports.register.territories()).find(({ name }) => name === 'Crau');
  expect(opened).toMatchObject({ openedBy: 'desk', openedAt: expect.stringMatching(/^2026-11-24T07:00:0/) });
  expect(await town.ports.accounts.list(opened?.territoryId as never)).toMatchObject([
    { name: 'Zoé', role: 'administrator' },
  ]);
});

test('a guessed token opens nothing', async () => {
  expect(await setUp(town.ports, form('x'.repeat(43)))).toEqual(expired);
});
