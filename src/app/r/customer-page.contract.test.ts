// Over 250 lines: one customer, one link and every door behind it; split, each part would open the same booking again.
import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { appointment as appointmentTable } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { customer } from '@/adapters/postgres/schema/customer';
import { fact } from '@/adapters/postgres/schema/fact';
import { message, task } from '@/adapters/postgres/schema/message';
import { BookAppointment } from '@/domain/commands/book-appointment';
import type { WorkOrderId } from '@/domain/ids';
import { hire, request as openJob } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { runTimers } from '@/use-cases/charter/run-timers';
import { GET as calendar } from './[token]/calendar/route';
import { POST as choose, GET as slots } from './[token]/move/route';
import { POST as answer, GET as look } from './[token]/route';

const MONDAY = '2026-11-23T07:00:00+01:00';

let town: Town;
beforeAll(async () => {
  town = await newTown(MONDAY);
  (globalThis as { fontainier?: Town }).fontainier = town;
  for (let n = 0; n < 5; n += 1) await hire(town, 'Julie Roux', { skills: ['meterReplacement'] });
});
afterAll(() => town.drop());
beforeEach(() => town.setNow(MONDAY));

const address = (token: string) => ({ params: Promise.resolve({ token }) });
const at = (token: string, rest = '', from = '198.51.100.7') =>
  new Request(`http://localhost:3000/r/${token}${rest}`, { headers: { 'x-forwarded-for': from } });
const form = (token: string, rest: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(`http://localhost:3000/r/${token}${rest}`, {
    method: 'POST',
    headers: { 'x-forwarded-for': '198.51.100.7', origin: 'http://localhost:3000', ...headers },
    body: new URLSearchParams(fields),
  });
const page = async (token: string, rest = '') => (await look(at(token, rest), address(token))).text();
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

async function booked(day = '2026-11-26'): Promise<{ workOrderId: WorkOrderId; token: string }> {
  const workOrderId = await openJob(town, 'meterReplacement');
  const place = { technicianId: null, windowStart: `${day}T08:00:00+01:00`, windowEnd: `${day}T10:00:00+01:00` };
  const ids = { id: town.ports.newId(), appointmentId: town.ports.newId() };
  const fixed = await bookAppointment(
    town.ports,
    town.dispatcher,
    BookAppointment.parse({ ...ids, workOrderId, place }),
  );
  if (!fixed.ok) throw new Error(fixed.refusal.kind);
  return { workOrderId, token: await tokenOf(workOrderId) };
}

async function tokenOf(workOrderId: WorkOrderId): Promise<string> {
  const of = eq(message.workOrderId, workOrderId);
  const [row] = await town.database.select().from(message).where(of).orderBy(desc(message.id)).limit(1);
  return row?.body.split('/r/')[1] ?? '';
}

const appointmentOf = async (workOrderId: WorkOrderId) =>
  (await town.database.select().from(appointmentTable).where(eq(appointmentTable.workOrderId, workOrderId))).at(-1);
const factsOf = async (workOrderId: WorkOrderId) =>
  (await town.database.select().from(fact).where(eq(fact.subject, workOrderId))).map(({ kind }) => kind);

test('the page says the day and the window in words, who comes and what to prepare, and weighs little', async () => {
  const { token } = await booked();
  const response = await look(at(token), address(token));
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  });
  for (const words of [
    'jeudi 26 novembre',
    'entre 8 h et 10 h',
    'Julie',
    'Confirmer',
    'Déplacer',
    'Annuler',
    'À prévoir',
  ])
    expect(html).toContain(words);
  expect(html).not.toMatch(/Roux|Customer|chemin des Vignes|<script|<link|<img|@import|url\(/);
  expect(Buffer.byteLength(html)).toBeLessThan(20_000);
  expect(await page(token, '?l=en')).toContain('between 8:00 and 10:00');
});

test('looking changes nothing, however often a preview looks', async () => {
  const { token, workOrderId } = await booked();
  const before = await factsOf(workOrderId);
  for (let n = 0; n < 5; n += 1) await page(token);
  await slots(at(token, '/move'), address(token));
  await calendar(at(token, '/calendar'), address(token));
  expect(await factsOf(workOrderId)).toEqual(before);
  expect(await appointmentOf(workOrderId)).toMatchObject({ confirmedAt: null, version: 1 });
});

test('commitment 29: who confirms on the page has been told; a double tap confirms once', async () => {
  const { token, workOrderId } = await booked();
  const fields = { action: 'confirm', command: hidden(await page(token), 'command') };
  const responses = await Promise.all([1, 2].map(() => answer(form(token, '', fields), address(token))));
  expect(responses.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
    [303, `/r/${token}`],
    [303, `/r/${token}`],
  ]);
  expect(await page(token)).toContain('Confirmé, merci');
  expect((await factsOf(workOrderId)).filter((kind) => kind === 'appointmentConfirmed')).toHaveLength(1);
  const clocks = await town.database.select().from(clock).where(eq(clock.workOrderId, workOrderId));
  expect(clocks.find(({ code }) => code === '29')).toMatchObject({ state: 'kept' });
  const facts = await town.database.select().from(fact).where(eq(fact.subject, workOrderId));
  expect(facts.filter(({ kind }) => kind === 'confirmationDelivered')).toMatchObject([
    { payload: { channel: 'page', messageId: null }, source: 'customerLink' },
  ]);
});

test('once the window has begun there is nothing to confirm, and who tries is told so', async () => {
  const { token, workOrderId } = await booked();
  const fields = { action: 'confirm', command: hidden(await page(token), 'command') };
  await town.setNow('2026-11-26T08:00:00+01:00');
  expect(await page(token)).not.toContain('value="confirm"');
  const refused = await answer(form(token, '?l=en', fields), address(token));
  expect(refused.headers.get('location')).toBe(`/r/${token}?tooLate&l=en`);
  expect(await page(token, '?tooLate&l=en')).toContain('It is too late to answer here');
  expect(await appointmentOf(workOrderId)).toMatchObject({ confirmedAt: null, toldAt: null });
});

test('who cancels sees it, leaves a task to rebook, and may choose another day', async () => {
  const { token, workOrderId } = await booked();
  const fields = { action: 'cancel', command: hidden(await page(token), 'command') };
  expect((await answer(form(token, '', fields), address(token))).status).toBe(303);
  const html = await page(token);
  expect(html).toContain('Vous avez annulé ce rendez-vous');
  expect(html).not.toContain('value="confirm"');
  expect(await appointmentOf(workOrderId)).toMatchObject({ cancelledBy: 'customer' });
  const open = await town.database.select().from(task).where(eq(task.workOrderId, workOrderId));
  expect(open.map(({ kind }) => kind)).toContain('rebook');

  const again = await (await slots(at(token, '/move'), address(token))).text();
  const chosen = { slot: hidden(again, 'slot'), command: hidden(again, 'command') };
  const moved = await choose(form(token, '/move', chosen), address(token));
  expect(moved.status).toBe(303);
  const next = moved.headers.get('location')?.replace('/r/', '') ?? '';
  expect(next).not.toBe(token);
  expect(await page(next)).toContain('Confirmé, merci');
  expect(await page(token)).toContain('Rendez-vous modifié');
});

test('who moves has six windows at most, lands on the new one, and the old link is dead', async () => {
  const { token, workOrderId } = await booked();
  const html = await (await slots(at(token, '/move'), address(token))).text();
  const values = [...html.matchAll(/name="slot" value="([^"]*)"/g)].map(([, value]) => value);
  expect(values.length).toBeGreaterThan(2);
  expect(values.length).toBeLessThanOrEqual(6);
  expect([...values].sort()).toEqual(values);
  const chosen = { slot: values.at(-1) ?? '', command: hidden(html, 'command') };
  const moved = await choose(form(token, '/move', chosen), address(token));
  const next = moved.headers.get('location')?.replace('/r/', '') ?? '';
  expect((await look(at(next), address(next))).status).toBe(200);
  expect((await look(at(token), address(token))).status).toBe(410);
  expect(await appointmentOf(workOrderId)).toMatchObject({ version: 2 });
  // What one has just chosen is confirmed: no button asks for it, nor does the text.
  const chosenPage = await page(next);
  expect(chosenPage).toContain('Confirmé, merci');
  expect(chosenPage).not.toContain('value="confirm"');
  const told = await town.database.select().from(message).where(eq(message.workOrderId, workOrderId));
  expect(told.filter(({ purpose }) => purpose === 'move').map(({ body }) => /OUI/.test(body))).toEqual([false]);
  const clocks = await town.database.select().from(clock).where(eq(clock.workOrderId, workOrderId));
  expect(clocks.filter(({ code }) => code === '29').map(({ state }) => state)).toEqual(['cancelled', 'kept']);
  expect((await choose(form(token, '/move', { ...chosen, command: town.ports.newId() }), address(token))).status).toBe(
    410,
  );
});

test('a window somebody else took meanwhile is refused with other ones to choose', async () => {
  const { token } = await booked();
  const gone = '2026-12-01T07:00:00Z/2026-12-01T09:00:00Z';
  await expect(async () => {
    for (;;) await booked('2026-12-01');
  }).rejects.toThrow('placeTaken');
  const chosen = { slot: gone, command: town.ports.newId<string>() };
  const refused = await choose(form(token, '/move', chosen), address(token));
  expect(refused.headers.get('location')).toBe(`/r/${token}/move?taken`);
  expect(await (await slots(at(token, '/move?taken'), address(token))).text()).toContain('vient d’être prise');
  expect(await page(token)).toContain('jeudi 26 novembre');
});

test('a window nobody is offered is refused, and the page says so', async () => {
  const { token, workOrderId } = await booked();
  const made = [
    '2026-11-27T07:00:00Z/2026-11-27T07:00:01Z', // one second
    '2026-11-27T07:30:00Z/2026-11-27T09:00:00Z', // beside the grid
    '2088-11-27T07:00:00Z/2088-11-27T09:00:00Z', // too far ahead
    '2026-11-28T07:00:00Z/2026-11-28T09:00:00Z', // a Saturday
  ];
  for (const slot of made) {
    const refused = await choose(form(token, '/move', { slot, command: town.ports.newId() }), address(token));
    expect([slot, refused.headers.get('location')]).toEqual([slot, `/r/${token}/move?notOffered`]);
  }
  await town.setNow('2026-11-23T09:55:00+01:00');
  const soon = { slot: '2026-11-23T09:00:00Z/2026-11-23T11:00:00Z', command: town.ports.newId<string>() };
  const refused = await choose(form(token, '/move?l=en', soon), address(token));
  expect(refused.headers.get('location')).toBe(`/r/${token}/move?notOffered&l=en`);
  const html = await (await slots(at(token, '/move?notOffered&l=en'), address(token))).text();
  expect(html).toContain('This window is not offered');
  expect(await appointmentOf(workOrderId)).toMatchObject({ version: 1 });
});

test('who asked for letters is told that none arrives before the window they chose', async () => {
  const { token, workOrderId } = await booked();
  await town.database.update(customer).set({ contactPreference: 'write' });
  const tomorrow = { slot: '2026-11-24T07:00:00Z/2026-11-24T09:00:00Z', command: town.ports.newId<string>() };
  const refused = await choose(form(token, '/move', tomorrow), address(token));
  await town.database.update(customer).set({ contactPreference: 'sms' });
  expect(refused.headers.get('location')).toBe(`/r/${token}/move?letterTooLate`);
  expect(await (await slots(at(token, '/move?letterTooLate'), address(token))).text()).toContain(
    'une lettre n’arriverait',
  );
  expect(await appointmentOf(workOrderId)).toMatchObject({ version: 1 });
});

test('the calendar file keeps its event through a move', async () => {
  const { token } = await booked();
  const response = await calendar(at(token, '/calendar'), address(token));
  const text = await response.text();
  expect(response.headers.get('content-type')).toContain('text/calendar');
  expect(text).toContain('DTSTART:20261126T070000Z');
  expect(text).toContain('SEQUENCE:0');
});

test('commitment 28: nobody came, and the page says what is owed before anybody asks', async () => {
  const { token } = await booked();
  await town.setNow('2026-11-26T10:05:00+01:00');
  await runTimers(town.ports, town.ports.clock.now());
  const html = await page(token);
  expect(html).toContain('Nous n’avons pas tenu notre engagement');
  expect(html).toMatch(/\d+\s€ vous seront versés/u);
  expect(html).not.toContain('value="confirm"');
});

test('a link is dead thirty days after its window', async () => {
  const { token } = await booked();
  await town.setNow('2026-12-27T12:00:00+01:00');
  expect((await look(at(token), address(token))).status).toBe(410);
});

test('a form from another site, too long, or with anything else in it changes nothing', async () => {
  const { token, workOrderId } = await booked();
  const good = { action: 'confirm', command: town.ports.newId<string>() };
  const answers = await Promise.all([
    answer(form(token, '', good, { origin: 'https://evil.example' }), address(token)),
    answer(form(token, '', good, { origin: 'null' }), address(token)),
    answer(form(token, '', { ...good, action: 'delete' }), address(token)),
    answer(form(token, '', { ...good, more: 'x'.repeat(5_000) }), address(token)),
    answer(form(token, '', { ...good, command: '__proto__' }), address(token)),
    choose(form(token, '/move', { slot: 'now/then', command: town.ports.newId() }), address(token)),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 400, 400, 400, 400]);
  expect(await appointmentOf(workOrderId)).toMatchObject({ confirmedAt: null, version: 1 });
});

test('ten thousand guesses from one address open nothing and are shut out within twenty', async () => {
  const { token } = await booked();
  const guess = (n: number) =>
    Buffer.from(`guess ${String(n).padStart(10, '0')}`)
      .toString('base64url')
      .slice(0, 22);
  const statuses: number[] = [];
  for (let n = 0; n < 10_000; n += 1) {
    const tried = guess(n);
    statuses.push((await look(at(tried, '', '203.0.113.9'), address(tried))).status);
  }
  expect(statuses.filter((status) => status === 200)).toEqual([]);
  expect(statuses.indexOf(429)).toBeLessThan(20);
  expect(new Set(statuses.slice(20))).toEqual(new Set([429]));
  expect((await look(at(token, '', '203.0.113.9'), address(token))).status).toBe(429);
  expect((await look(at(token, '', '203.0.113.10'), address(token))).status).toBe(200);
});
