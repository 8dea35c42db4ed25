import { expect, test } from 'vitest';
import { countedRequest } from './counted-request';

const MOST_BYTES = 1_000;

/** A body of pieces of 400 bytes that never says its length; `read` tells how many pieces were taken. */
function inPieces(pieces: number, end: 'closes' | 'breaks' = 'closes') {
  let read = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read < pieces) controller.enqueue(new Uint8Array(400).fill(97));
        else if (end === 'closes') controller.close();
        else controller.error(new Error('reset'));
        read += 1;
      },
    },
    { highWaterMark: 0 },
  );
  const init = { method: 'POST', headers: { 'x-kept': 'yes' }, body, duplex: 'half' };
  return { request: new Request('http://localhost/any?where=here', init), read: () => read };
}

async function refusal(request: Request) {
  const counted = await countedRequest(request, MOST_BYTES);
  if (counted.ok) throw new Error('taken');
  return { status: counted.response.status, sentence: await counted.response.text() };
}

test('a body within the limit comes through as it was sent, with its address, method and headers', async () => {
  const counted = await countedRequest(inPieces(2).request, MOST_BYTES);
  if (!counted.ok) throw new Error('refused');
  const { request } = counted;
  expect([request.url, request.method, request.headers.get('x-kept')]).toEqual([
    'http://localhost/any?where=here',
    'POST',
    'yes',
  ]);
  expect(await request.text()).toBe('a'.repeat(800));
});

test('a request without a body is not touched', async () => {
  const request = new Request('http://localhost/any');
  expect(await countedRequest(request, MOST_BYTES)).toEqual({ ok: true, request });
});

test('a body that does not say its length is read no further than the limit', async () => {
  const { request, read } = inPieces(1_000_000);
  expect(await refusal(request)).toEqual({ status: 413, sentence: 'No more than 1000 bytes are taken here.' });
  expect(read()).toBe(3);
});

test('a body that says it is too long is not read at all', async () => {
  const { request, read } = inPieces(5);
  request.headers.set('content-length', '2000');
  expect((await refusal(request)).status).toBe(413);
  expect(read()).toBe(0);
});

test('a body that breaks off is said to have', async () => {
  expect(await refusal(inPieces(1, 'breaks').request)).toEqual({
    status: 400,
    sentence: 'The request broke off before its end.',
  });
});
