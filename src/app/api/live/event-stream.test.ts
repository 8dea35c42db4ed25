import { expect, test } from 'vitest';
import { eventStream } from './event-stream';

test('a reader who leaves is forgotten once, and the end of the process finds nothing left to close', async () => {
  const process = new AbortController();
  let stopped = 0;
  const reader = eventStream(process.signal, (send) => {
    send('[1]');
    return () => {
      stopped += 1;
    };
  }).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  process.abort();
  expect(stopped).toBe(1);
});

test('the end of the process ends the stream of whoever still reads', async () => {
  const process = new AbortController();
  const response = eventStream(process.signal, (send) => {
    send('[1]');
    return () => undefined;
  });
  process.abort();
  expect(await response.text()).toContain('data: [1]');
});
