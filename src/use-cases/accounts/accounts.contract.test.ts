import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CreateAccount } from '@/domain/commands/account-changes';
import type { AccountId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';
import { newTown, type Town } from '@/testing/town';
import type { Actor } from '../ports/actor';
import { blockAccount } from './block-account';
import { createAccount } from './create-account';
import { resetPassword } from './reset-password';
import { setRole } from './set-role';

let town: Town;
let boss: Actor;
beforeAll(async () => {
  town = await newTown('2026-11-23T08:00:00+01:00');
  boss = { ...town.dispatcher, author: v7(), role: 'administrator' };
});
afterAll(() => town.drop());

const id = () => v7() as never;

async function hire(role: Role, change: Partial<CreateAccount> = {}) {
  const accountId = v7() as AccountId;
  const email = `${accountId}@exemple.test`;
  const blank = { name: 'Ana Roux', password: 'une eau bien claire', technicianId: null };
  const command = CreateAccount.parse({ id: id(), accountId, email, role, ...blank, ...change });
  return { accountId, email: command.email, command, answer: await createAccount(town.ports, boss, command) };
}

/** The headers of somebody who has just signed in; null when the door stays shut. */
async function signIn(email: string, password = 'une eau bien claire'): Promise<Headers | null> {
  const { publicUrl } = town.configuration;
  const request = new Request(`${publicUrl}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: publicUrl },
    body: JSON.stringify({ email, password }),
  });
  const answer = await town.auth.handler(request);
  if (!answer.ok) return null;
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return new Headers({ cookie: cookies.join('; ') });
}

const roleOf = async (headers: Headers | null) => headers && (await town.sessions.actorOf(headers))?.role;

test('somebody made by the administrator signs in with the password handed over, in any case of the address', async () => {
  const { email, answer, accountId } = await hire('callTaker', { email: `ANA.${v7()}@Exemple.test` });
  expect(answer).toEqual({ ok: true, value: { accountId } });
  expect(await roleOf(await signIn(email.toUpperCase()))).toBe('callTaker');
  expect(await signIn(email, 'une eau trouble')).toBeNull();
});

test('a role change bites on the very next request of a session already open', async () => {
  const { email, accountId } = await hire('callTaker');
  const headers = await signIn(email);
  expect(await roleOf(headers)).toBe('callTaker');
  const command = { id: id(), accountId, role: 'manager' as const, technicianId: null };
  expect(await setRole(town.ports, boss, command)).toEqual({ ok: true, value: null });
  expect(await roleOf(headers)).toBe('manager');
});

test('a block ends every session at once and keeps the door shut until it is lifted', async () => {
  const { email, accountId } = await hire('dispatcher');
  const headers = await signIn(email);
  await blockAccount(town.ports, boss, { id: id(), accountId, isBlocked: true });
  expect(await roleOf(headers)).toBeUndefined();
  expect(await signIn(email)).toBeNull();
  await blockAccount(town.ports, boss, { id: id(), accountId, isBlocked: false });
  expect(await roleOf(await signIn(email))).toBe('dispatcher');
});

test('a new password ends the sessions of the old one', async () => {
  const { email, accountId } = await hire('dispatcher');
  const headers = await signIn(email);
  await resetPassword(town.ports, boss, { id: id(), accountId, password: 'une autre eau claire' });
  expect(await roleOf(headers)).toBeUndefined();
  expect(await signIn(email)).toBeNull();
  expect(await roleOf(await signIn(email, 'une autre eau claire'))).toBe('dispatcher');
});

test('an address is taken once, even when two administrators are quick', async () => {
  const email = `${v7()}@exemple.test`;
  const answers = await Promise.all([1, 2, 3].map(() => hire('callTaker', { email })));
  expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
  expect(answers.filter(({ answer }) => !answer.ok && answer.refusal.kind === 'emailTaken')).toHaveLength(2);
});

test('the same command twice makes one account, and its answer holds no secret', async () => {
  const { command, answer } = await hire('manager');
  expect(await createAccount(town.ports, boss, command)).toEqual(answer);
  expect(JSON.stringify(answer)).not.toContain('claire');
});

test('the last administrator neither steps down nor is shut out, and of two who leave at once one stays', async () => {
  const first = await hire('administrator');
  const down = (accountId: AccountId) =>
    setRole(town.ports, boss, { id: id(), accountId, role: 'manager', technicianId: null });
  const last = { ok: false, refusal: { kind: 'lastAdministrator' } };
  expect(await down(first.accountId)).toEqual(last);
  expect(await blockAccount(town.ports, boss, { id: id(), accountId: first.accountId, isBlocked: true })).toEqual(last);
  const second = await hire('administrator');
  const both = await Promise.all([down(first.accountId), down(second.accountId)]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual(last);
});

test('an account of another territory is unknown here', async () => {
  const stranger = { id: id(), accountId: v7() as AccountId };
  const unknown = { ok: false, refusal: { kind: 'unknownAccount' } };
  expect(await blockAccount(town.ports, boss, { ...stranger, isBlocked: true })).toEqual(unknown);
  expect(await resetPassword(town.ports, boss, { ...stranger, id: id(), password: 'longue assez' })).toEqual(unknown);
  const role = { role: 'manager' as const, technicianId: null };
  expect(await setRole(town.ports, boss, { ...stranger, id: id(), ...role })).toEqual(unknown);
});

test.each([
  ['a technician must be named', { role: 'technician', technicianId: null }],
  ['only a technician is one', { role: 'manager', technicianId: v7() }],
  ['the password has ten characters', { password: 'court' }],
  ['the address is one', { email: 'ana' }],
])('%s', (_, change) => {
  const whole = {
    id: v7(),
    accountId: v7(),
    name: 'Ana',
    email: 'a@b.test',
    password: 'longue assez',
    role: 'manager',
  };
  expect(CreateAccount.safeParse({ ...whole, technicianId: null }).success).toBe(true);
  expect(CreateAccount.safeParse({ ...whole, technicianId: null, ...change }).success).toBe(false);
});

test('an unknown technician is not made an account', async () => {
  expect((await hire('technician', { technicianId: v7() as never })).answer).toMatchObject({
    refusal: { kind: 'unknownTechnician' },
  });
});

test('the journal says who did what to whom, newest first, and the list shows how things stand', async () => {
  const { accountId, email } = await hire('callTaker', { name: 'Zoé Aubert' });
  await town.setNow('2026-11-23T08:01:00+01:00');
  await setRole(
    town.ports,
    { ...boss, author: accountId },
    { id: id(), accountId, role: 'dispatcher', technicianId: null },
  );
  const lines = await town.ports.journal.recent(boss.territoryId, { subject: accountId, before: null, limit: 10 });
  expect(lines).toMatchObject([
    { kind: 'roleChanged', subjectName: 'Zoé Aubert', authorName: 'Zoé Aubert', payload: { from: 'callTaker' } },
    { kind: 'accountCreated', author: boss.author, authorName: null },
  ]);
  const before = lines[0]?.factId ?? null;
  const older = await town.ports.journal.recent(boss.territoryId, { subject: accountId, before, limit: 10 });
  expect(older).toEqual(lines.slice(1));
  await signIn(email);
  const listed = (await town.ports.accounts.list(boss.territoryId)).find((one) => one.accountId === accountId);
  expect(listed).toMatchObject({ name: 'Zoé Aubert', role: 'dispatcher', isBlocked: false, technician: null });
  expect(listed?.lastSeenAt).not.toBeNull();
});
