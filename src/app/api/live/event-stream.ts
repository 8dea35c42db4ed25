const BEAT_MS = 15_000;

/**
 * A server-sent event stream: `start` gets a function that sends one event, and gives back how to stop. Beats every
 * 15 s so that proxies keep it, and ends with the request or with the process.
 */
export function eventStream(ended: AbortSignal, start: (send: (data: string) => void) => () => void): Response {
  const encoder = new TextEncoder();
  let leave = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      write('retry: 1000\n\n');
      const stop = start((data) => write(`data: ${data}\n\n`));
      const beat = setInterval(() => write(': beat\n\n'), BEAT_MS);
      leave = () => {
        clearInterval(beat);
        stop();
        ended.removeEventListener('abort', end);
      };
      const end = () => {
        leave();
        controller.close();
      };
      ended.addEventListener('abort', end);
    },
    cancel: () => leave(),
  });
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
  return new Response(body, { headers });
}
