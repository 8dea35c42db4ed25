import { handleProcedure } from '@/api/http';
import { product } from '@/composition';

/** One call of a procedure, by somebody's cookie. */
export type Attempt = { readonly path: string; readonly input: unknown; readonly cookie: string };
export type AttemptAnswer = { readonly path: string; readonly status: number; readonly refusal: string | null };

type Answer = {
  readonly result?: { readonly data?: { readonly ok?: boolean; readonly refusal?: { readonly kind: string } } };
};

const { close, ...here } = product();

async function attempt({ path, input, cookie }: Attempt): Promise<AttemptAnswer> {
  const headers = { 'content-type': 'application/json', cookie };
  const request = new Request(`http://localhost/api/trpc/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
  });
  const response = await handleProcedure(here, request);
  const answer = (await response.json()) as Answer;
  return { path, status: response.status, refusal: answer.result?.data?.refusal?.kind ?? null };
}

process.on('message', async (attempts: readonly Attempt[]) => {
  process.send?.(await Promise.all(attempts.map(attempt)));
});
process.once('disconnect', async () => {
  await close();
  process.exit(0);
});
process.send?.('ready');
