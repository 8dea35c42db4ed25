import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type PeerRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
};

/**
 * `cut`: the line breaks in the middle of the answer. `silence`: no answer at all. `drip`: a space now and then, for ever.
 * The last two only end by the caller's own time-out.
 */
export type Reply =
  | { readonly kind: 'raw'; readonly status: number; readonly contentType: string; readonly text: string }
  | { readonly kind: 'cut' | 'silence' | 'drip' };

export type PeerServer = {
  /** `http://127.0.0.1:PORT`, stays the same when the peer goes down and comes back. */
  readonly origin: string;
  /** Refuses connections, and cuts those that are open. */
  readonly goDown: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
};

/** An HTTP server on the loopback that can really go away, for playing an outside provider. */
export async function peerServer(answer: (request: PeerRequest) => Promise<Reply>, port = 0): Promise<PeerServer> {
  const server = createServer((incoming, response) => {
    readBody(incoming)
      .then((body) => {
        const url = new URL(incoming.url ?? '/', 'http://peer.invalid');
        return answer({ method: incoming.method ?? 'GET', url, headers: incoming.headers, body });
      })
      .then((reply) => write(reply, response))
      .catch((error) => response.destroy(error));
  });
  const listen = (at: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(at, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  await listen(port);
  const own = (server.address() as AddressInfo).port;

  return {
    origin: `http://127.0.0.1:${own}`,
    goDown: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    comeBack: () => listen(own),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function write(reply: Reply, response: ServerResponse): void {
  if (reply.kind === 'silence') return;
  if (reply.kind === 'raw') {
    response.writeHead(reply.status, { 'content-type': reply.contentType }).end(reply.text);
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' });
  if (reply.kind === 'drip') {
    const drops = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(drops));
    return;
  }
  response.write('{"sid": "SM');
  setTimeout(() => response.destroy(), 5);
}

export function json(status: number, body: unknown): Reply {
  return { kind: 'raw', status, contentType: 'application/json', text: JSON.stringify(body) };
}

/** What a broken proxy in front of the provider says: half a page of HTML, status 200. */
export const GARBAGE: Reply = {
  kind: 'raw',
  status: 200,
  contentType: 'text/html',
  text: '<html><body>{"sid": "half an answ',
};
