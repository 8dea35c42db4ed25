import type { TextingTown } from './texting-town';

export type Answer = { readonly path: string; readonly status: number; readonly text: string };

const kept = new WeakMap<TextingTown, Answer[]>();

/** Every answer given so far to whoever called through this world's door. */
export function answersOf(world: TextingTown): readonly Answer[] {
  return kept.get(world) ?? [];
}

/** Somebody outside, at the product's door. */
export function caller(world: TextingTown) {
  const answers = kept.get(world) ?? [];
  kept.set(world, answers);
  const { origin } = world.door;

  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await fetch(origin + path, { redirect: 'manual', ...init });
    const answer = { path, status: response.status, text: await response.text() };
    answers.push(answer);
    return answer;
  }
  const json = (cookie: string) => ({ 'content-type': 'application/json', cookie });
  return {
    /** A question of the procedures. */
    ask: (path: string, input: unknown, cookie: string) =>
      send(`/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: json(cookie) }),
    /** A command of the procedures. */
    tell: (path: string, input: unknown, cookie: string) =>
      send(`/api/trpc/${path}`, { method: 'POST', headers: json(cookie), body: JSON.stringify(input) }),
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      send(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    signIn: (email: string, password: string, publicUrl: string) =>
      send('/api/auth/sign-in/email', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: publicUrl },
        body: JSON.stringify({ email, password }),
      }),
    photograph: (id: string, query: Record<string, string>, content: Uint8Array, cookie: string) =>
      send(`/api/photos/${id}?${new URLSearchParams(query)}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'image/jpeg' },
        body: Buffer.from(content),
      }),
  };
}
