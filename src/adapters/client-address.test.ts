import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { believeOwnProxiesOnly, clientAddress } from './client-address';

test.each([
  ['nobody between: the other end of the connection, whatever it says', '198.51.100.1', 0, '203.0.113.5'],
  ['nobody between and nothing said', undefined, 0, '203.0.113.5'],
  ['one proxy of ours: what it saw', '198.51.100.1', 1, '198.51.100.1'],
  ['one proxy of ours: what it saw, not what it was told', '10.9.9.9, 198.51.100.1', 1, '198.51.100.1'],
  ['two proxies of ours', '10.9.9.9,198.51.100.1,192.0.2.7', 2, '198.51.100.1'],
  ['past a proxy that wrote nothing', undefined, 1, '203.0.113.5'],
] as const)('%s', (_, forwardedFor, ownProxies, address) => {
  expect(clientAddress(forwardedFor, '203.0.113.5', ownProxies)).toBe(address);
});

test('a caller who invents addresses is known by the connection, in every header read after', async () => {
  const seen: unknown[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['x-forwarded-for']);
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = () => fetch(url, { headers: { 'x-forwarded-for': '198.51.100.1', connection: 'close' } });
  const stop = believeOwnProxiesOnly(0);
  await ask();
  stop();
  await ask();
  server.close();
  expect(seen).toEqual(['127.0.0.1', '198.51.100.1']);
});
