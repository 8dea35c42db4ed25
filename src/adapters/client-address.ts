import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Who is asking, counted from our side: beyond our own proxies a caller may have written anything into `X-Forwarded-For`. `peer` is the address
 * at the other end of the connection, `ownProxies` how many of ours the request came through (0: nobody stands between).
 */
export function clientAddress(forwardedFor: string | undefined, peer: string, ownProxies: number): string {
  const claimed = (forwardedFor ?? '').split(',').map((address) => address.trim());
  const chain = [...claimed.filter(Boolean), peer];
  return chain.at(-1 - ownProxies) ?? chain[0] ?? peer;
}

/**
 * From now on every request this process is sent carries the one true address in `X-Forwarded-For`, whoever reads it: Next writes the header
 * only where there is none, and the sign-in counts by its first address. Gives the way to stop.
 */
export function believeOwnProxiesOnly(ownProxies: number): () => void {
  const rewrite = (message: unknown) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    headers['x-forwarded-for'] = clientAddress(
      headers['x-forwarded-for']?.toString(),
      socket.remoteAddress ?? '',
      ownProxies,
    );
  };
  subscribe('http.server.request.start', rewrite);
  return () => unsubscribe('http.server.request.start', rewrite);
}
