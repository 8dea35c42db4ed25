import { afterAll, beforeAll, expect, test } from 'vitest';
import { googlePeer } from '@/testing/peers/google-peer';
import { hire, request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { candidates } from './candidates';

let town: Town;
let google: Awaited<ReturnType<typeof googlePeer>>;
beforeAll(async () => {
  google = await googlePeer();
  const settings = { GOOGLE_MAPS_API_KEY: google.apiKey, GOOGLE_MAPS_BASE_URL: google.origin };
  town = await newTown('2026-11-23T09:00:00+01:00', settings);
  for (const name of ['Julie', 'Karim', 'Léa', 'Marc']) await hire(town, name, { skills: ['leakRepair'] });
});
afterAll(async () => {
  await town.drop();
  await google.close();
});

async function sourcesFor(eastMetres: number) {
  const workOrderId = await request(town, 'leak', { eastMetres });
  const answer = await candidates(town.ports, town.dispatcher, { workOrderId });
  if (!answer.ok) throw new Error(answer.refusal.kind);
  return answer.value.candidates.map(({ travelSource }) => travelSource);
}

test('the drives of the first three candidates are measured, the others stay estimates', async () => {
  expect(await sourcesFor(4_000)).toEqual(['google', 'google', 'google', 'estimate']);
});

test('a maps provider that hangs leaves estimates, and nobody waits for it', async () => {
  google.behave('hang');
  expect(await sourcesFor(9_000)).toEqual(['estimate', 'estimate', 'estimate', 'estimate']);
});
