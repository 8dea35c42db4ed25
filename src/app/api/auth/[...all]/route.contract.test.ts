import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn } from '@/testing/signed-in';
import { newTown, type Town } from '@/testing/town';
import { POST as procedure } from '../../trpc/[trpc]/route';
import { POST as signIn } from './route';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
  Object.assign(globalThis, { fontainier: town });
});
afterAll(async () => {
  Object.assign(globalThis, { fontainier: undefined });
  await town.drop();
});

const PIECE = new Uint8Array(64_000).fill(97);
const SIGN_IN = '/api/auth/sign-in/email';

/** JSON in 1 000 pieces, 64 MB, that never says how long it is. */
function endless(path: string, cookie: string) {
  let bytes = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (bytes >= 64_000_000) return controller.close();
      controller.enqueue(bytes === 0 ? new TextEncoder().encode('{"email":"') : PIECE);
      bytes += PIECE.byteLength;
    },
  });
  const { publicUrl } = town.configuration;
  const headers = { 'content-type': 'application/json', origin: publicUrl, cookie };
  const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
  return { request: new Request(`${publicUrl}${path}`, init), bytes: () => bytes };
}

test.each([
  ['signing in, where anybody may knock', SIGN_IN, signIn, null, 300_000],
  ['a procedure, called by a dispatcher', '/api/trpc/intake.addAddress', procedure, 'dispatcher', 2_300_000],
] as const)('%s, takes no endless body', async (_, path, post, role, mostBytes) => {
  const { request, bytes } = endless(path, role ? await signedIn(town, town.dispatcher) : '');
  const response = await post(request);
  expect(response.status).toBe(413);
  expect(await response.text()).toMatch(/^No more than \d+ bytes are taken here\.$/);
  expect(bytes()).toBeLessThan(mostBytes);
});

test('who has an account still signs in by that door, and who has none does not', async () => {
  const knocks = async (password: string) => {
    const { publicUrl } = town.configuration;
    const body = JSON.stringify({ email: 'ana@exemple.test', password });
    const headers = { 'content-type': 'application/json', origin: publicUrl };
    return (await signIn(new Request(`${publicUrl}${SIGN_IN}`, { method: 'POST', headers, body }))).status;
  };
  await town.auth.api.createUser({
    body: { email: 'ana@exemple.test', name: 'Ana', password: 'a password for tests' },
  });
  expect(await knocks('a password for tests')).toBe(200);
  expect(await knocks('another password')).toBe(401);
});
