import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

/** A page on `/letters`, with nobody's state left over: where it is led to, in order. */
async function page(answer: () => Promise<Response>) {
  const led: string[] = [];
  vi.resetModules();
  vi.stubGlobal('window', { location: { pathname: '/letters', assign: (to: string) => led.push(to) } });
  vi.stubGlobal('fetch', answer);
  return { led, ...(await import('./sign-out')) };
}

test('whoever signs out is led to the sign-in alone, though what the page reads meanwhile is refused', async () => {
  const { led, signOut, signInAgain } = await page(async () => new Response());
  const leaving = signOut();
  signInAgain();
  await leaving;
  expect(led).toEqual(['/login']);
});

test('a session that ended by itself leads back to the page after the sign-in', async () => {
  const { led, signInAgain } = await page(async () => new Response());
  signInAgain();
  expect(led).toEqual(['/login?next=%2Fletters']);
});

test('with the server away nobody is signed out, and a later end of the session is heard', async () => {
  const { led, signOut, signInAgain } = await page(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(signOut()).rejects.toThrow('Failed to fetch');
  signInAgain();
  expect(led).toEqual(['/login?next=%2Fletters']);
});
