import { handleProcedure } from '@/api/http';
import type { Town } from '@/testing/build-town';
import { PROCEDURES } from '../procedures';

const COMMANDS = new Set(PROCEDURES.filter(({ isCommand }) => isCommand).map(({ path }) => path));

/** `isDone`: it was let in and did what was asked, rather than refuse it in words. */
export type Said = { readonly status: number; readonly text: string; readonly isDone: boolean };

/** What somebody adds to a request who would like to be taken for somebody else. */
export type Disguise = { readonly query: string; readonly headers: Readonly<Record<string, string>> };

/** Asks a procedure as whoever holds the cookie. */
export async function ask(town: Town, path: string, input: unknown, cookie: string, as?: Disguise): Promise<Said> {
  const headers = { 'content-type': 'application/json', cookie, ...as?.headers };
  const written = JSON.stringify(input);
  const isCommand = COMMANDS.has(path);
  const given = !isCommand && written !== undefined ? `input=${encodeURIComponent(written)}` : '';
  const address = `http://localhost/api/trpc/${path}?${[given, as?.query].filter(Boolean).join('&')}`;
  const sent = isCommand ? { method: 'POST', body: written ?? 'null' } : {};
  const answer = await handleProcedure(town, new Request(address, { headers, ...sent }));
  const text = await answer.text();
  return { status: answer.status, text, isDone: answer.status === 200 && !saysNo(text) };
}

/** A refusal, or a tablet's entry that was not taken in. */
function saysNo(text: string): boolean {
  const { result } = JSON.parse(text) as { result?: { data?: unknown } };
  const data = result?.data as { ok?: boolean; value?: { answers?: { state: string }[] } } | null | undefined;
  return data?.ok === false || Boolean(data?.value?.answers?.some(({ state }) => state !== 'done'));
}
