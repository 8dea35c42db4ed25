import { expect, test } from 'vitest';
import { newTown } from '@/testing/town';
import { mapsOutage } from './maps-outage';
import { offersBooked } from './offers-drill';
import { lastPlace } from './r1-races';
import { smsOutage } from './r4-outages';
import { callbacksInDisorder } from './r5-callbacks';
import { webhooksNobodySent } from './r6-webhooks';
import { everythingMalformed } from './r9-malformed';
import { everyDoor } from './r10-access';
import { linksTried } from './r11-links';
import { nothingLeaks } from './r17-silence';

test('R10: every role gets in exactly where the table says so, to its own things only, whatever it sends along', async () => {
  const town = await newTown('2026-11-23T09:00:00+01:00');
  const figures = await everyDoor(town, 1 / 8);
  await town.drop();
  expect(figures).toMatchObject({ roles: 5, differences: 0 });
  expect(figures.tried).toBe(figures.procedures * 5);
}, 60_000);

test('R9: what nobody should send is refused at every way in, and changes nothing (1 500 requests)', async () => {
  const figures = await everythingMalformed(newTown, 1_500);
  expect(figures).toMatchObject({ serverErrors: 0, tablesChanged: 0 });
  expect(figures.requests).toBeGreaterThanOrEqual(1_500);
}, 60_000);

test('R1: fifty people book the last place at once on two processes: one wins, nobody fails, nothing overlaps', async () => {
  const town = await newTown('2026-11-23T07:00:00+01:00');
  const figures = await lastPlace(town, 50, 2);
  await town.drop();
  expect(figures).toMatchObject({ winners: 1, overlaps: 0, serverErrors: 0 });
}, 60_000);

test('R5: callbacks doubled, reordered, scrambled or lost: our last word is the provider’s, and never goes back', async () => {
  const figures = await callbacksInDisorder(newTown, 40);
  expect(figures).toMatchObject({ messages: 40, different: 0, wentBackwards: 0 });
});

test('R6: webhooks forged or tampered with are refused, replayed ones change nothing, behind any proxy', async () => {
  const figures = await webhooksNobodySent(newTown, 260);
  expect(figures).toMatchObject({ answered403: 260, rowsChanged: 0 });
});

test('R4: an hour without the SMS provider: nothing is lost or doubled, late reminders are listed, calls stay rare', async () => {
  const figures = await smsOutage(newTown, 12, false);
  expect(figures).toMatchObject({ lost: 0, doubled: 0, mostCallsIn30s: 1 });
}, 60_000);

test('R4: without the maps: windows are offered and crews found all the same, and drives are estimates', async () => {
  const figures = await mapsOutage(newTown, 10);
  expect(figures).toMatchObject({ mapsMostCallsIn30s: 1, offersMade: 2, crewsFound: 2 });
}, 60_000);

test('R11: customer links cannot be guessed, open one thing only, and die', async () => {
  const figures = await linksTried(newTown, 500);
  expect(figures).toMatchObject({ bitsEach: 128, hits: 0 });
}, 60_000);

test('R17: no name, number, address, token or password in a log or an error, and whoever is erased is in no table', async () => {
  const figures = await nothingLeaks(newTown, 1, false);
  expect(figures).toMatchObject({ hits: 0, foundAfterErasure: 0 });
}, 60_000);

test('OFFERS: a hundred random offers booked by several callers at once, moved and cancelled: every plan can be driven', async () => {
  const town = await newTown('2026-11-23T06:30:00+01:00');
  const figures = await offersBooked(town, 100, 150);
  await town.drop();
  expect(figures).toMatchObject({ infeasible: 0, overlaps: 0 });
  expect(figures.booked).toBeGreaterThanOrEqual(100);
}, 60_000);
