type Stream = Pick<EventSource, 'onopen' | 'onmessage' | 'onerror' | 'close'>;

/** After a cut the poll alone asks for a while: a tablet in a cellar does not knock every second. */
const REST_MS = 30_000;

/**
 * The stream of news beside the poll. It speaks only of the technician's own route and asks only then, so most of the
 * time it costs one quiet connection. Each opening asks too: what happened before it was not heard.
 */
export function tourNews(ask: () => void, open: () => Stream = () => new EventSource('/api/live')) {
  let stream: Stream | null = null;
  let cutAt = Number.NEGATIVE_INFINITY;

  function leave(): void {
    stream?.close();
    stream = null;
  }

  return {
    /** Call it whenever the server was reached: listens, unless it does already or was cut a moment ago. */
    listen(): void {
      if (stream || Date.now() - cutAt < REST_MS) return;
      stream = open();
      stream.onopen = ask;
      stream.onmessage = ask;
      stream.onerror = () => {
        cutAt = Date.now();
        leave();
      };
    },
    leave,
  };
}
