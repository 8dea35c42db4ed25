import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import type { Ports } from '@/use-cases/ports/ports';
import type { Sessions } from '@/use-cases/ports/sessions';
import { countedRequest } from './counted-request';
import { root } from './root';

const MOST_BYTES = 2_000_000;

/** One HTTP request to the procedures: who asks, what they may, and how late it is on the server. */
export async function handleProcedure(
  { ports, sessions }: { readonly ports: Ports; readonly sessions: Sessions },
  request: Request,
): Promise<Response> {
  const requestId = crypto.randomUUID();
  const counted = await countedRequest(request, MOST_BYTES);
  if (!counted.ok) return counted.response;
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: counted.request,
    router: root,
    async createContext() {
      await ports.clock.sync();
      return { actor: await sessions.actorOf(request.headers), ports, requestId };
    },
    onError({ error, path }) {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return;
      ports.log.error({ requestId, path, ...whereItBroke(error.cause) }, 'procedure failed');
    },
    responseMeta: () => ({
      headers: {
        'cache-control': 'no-store',
        'x-server-time': String(ports.clock.now().epochMilliseconds),
        'x-request-id': requestId,
      },
    }),
  });
}

/** The kind of error and the way it came. Its message is left out: it may quote what somebody typed. */
function whereItBroke(error: Error | undefined) {
  const frames = error?.stack?.split('\n').filter((line) => line.startsWith('    at '));
  const cause = error?.cause instanceof Error && 'code' in error.cause ? error.cause.code : undefined;
  return { name: error?.name, code: cause, frames };
}
