import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { root } from '@/api/root';
import { product } from '@/composition';

/** Every procedure comes through here; `api/access.ts` decides. */
async function handle(request: Request): Promise<Response> {
  const { ports, sessions } = product();
  const requestId = crypto.randomUUID();
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: root,
    async createContext() {
      await ports.clock.sync();
      return { actor: await sessions.actorOf(request.headers), ports, requestId };
    },
    onError({ error, path }) {
      if (error.code === 'INTERNAL_SERVER_ERROR')
        ports.log.error({ requestId, path, name: error.cause?.name, stack: error.cause?.stack }, 'procedure failed');
    },
    responseMeta: () => ({
      headers: { 'x-server-time': String(ports.clock.now().epochMilliseconds), 'x-request-id': requestId },
    }),
  });
}

export { handle as GET, handle as POST };
