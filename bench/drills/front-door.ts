import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { handleProcedure } from '@/api/http';
import { POST as photo } from '@/app/api/photos/[id]/route';
import { POST as inbound } from '@/app/api/webhooks/twilio/inbound/route';
import { POST as status } from '@/app/api/webhooks/twilio/status/route';
import { GET as calendarFeed } from '@/app/feeds/ical/[secret]/route';
import { POST as answerLink, GET as linkPage } from '@/app/r/[token]/route';
import type { Town } from '@/testing/build-town';

export type FrontDoor = {
  readonly origin: string;
  /** HTTP statuses answered so far, by how often. */
  readonly answered: ReadonlyMap<number, number>;
  /** From here on webhooks are acknowledged at once and heard late, in any order, this many times each. */
  readonly scramble: (times: number) => void;
  /** Resolves when everything acknowledged has been heard. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * The product's public routes on the loopback as they stand behind a proxy that ends TLS: the requests they get name
 * the inner address, not `PUBLIC_URL`. They belong to `town` until somebody else sets the process's product.
 */
export async function frontDoor(town: Town): Promise<FrontDoor> {
  (globalThis as { fontainier?: Town }).fontainier = town;
  const answered = new Map<number, number>();
  const late = new Set<Promise<unknown>>();
  let times = 0;

  const server = createServer(async (incoming, response) => {
    const body = await bodyOf(incoming);
    const hear = async () => {
      const answer = await route(town, requestOf(incoming, body));
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1);
      return answer;
    };
    if (times > 0) {
      for (let n = 0; n < times; n += 1) {
        const heard = pause(Math.random() * 60).then(hear);
        late.add(heard);
        void heard.finally(() => late.delete(heard));
      }
      response.writeHead(200).end();
      return;
    }
    const answer = await hear();
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    answered,
    scramble: (count) => {
      times = count;
    },
    settled: async () => {
      while (late.size > 0) await Promise.all(late);
    },
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function requestOf(incoming: IncomingMessage, body: Buffer): Request {
  const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]);
  const { method = 'GET' } = incoming;
  const sent = method === 'POST' ? { body: new Uint8Array(body) } : {};
  return new Request(`http://inner:3000${incoming.url}`, { method, headers, ...sent });
}

/** What Next does with a route: an error nobody caught is printed whole, and 500 is all the caller learns. */
async function route(town: Town, request: Request): Promise<Response> {
  try {
    return await routed(town, request);
  } catch (error) {
    console.error(error);
    return new Response('Internal Server Error', { status: 500 });
  }
}

async function routed(town: Town, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/trpc/')) return handleProcedure(town, request);
  if (pathname.startsWith('/api/auth/')) return town.auth.handler(request);
  if (pathname === '/api/webhooks/twilio/status') return status(request);
  if (pathname === '/api/webhooks/twilio/inbound') return inbound(request);
  const last = pathname.split('/').at(-1) ?? '';
  const link = { params: Promise.resolve({ token: last }) };
  if (pathname.startsWith('/r/'))
    return request.method === 'POST' ? answerLink(request, link) : linkPage(request, link);
  if (pathname.startsWith('/api/photos/')) return photo(request, { params: Promise.resolve({ id: last }) });
  if (pathname.startsWith('/feeds/ical/')) return calendarFeed(request, { params: Promise.resolve({ secret: last }) });
  return new Response(null, { status: 404 });
}
