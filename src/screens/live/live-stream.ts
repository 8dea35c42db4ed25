import type { Heard } from './heard';

/** A browser reconnects by itself after a cut, but gives up for good after a 502: a proxy whose server restarts. */
const OPEN_AGAIN_MS = 3_000;

type Hearing = {
  readonly hear: (news: readonly Heard[] | 'missed') => void;
  readonly onLive: (isLive: boolean) => void;
};

/** The tab's stream of news, kept open until the function it gives is called. At each opening `hear` gets `missed`. */
export function liveStream({ hear, onLive }: Hearing, open = () => new EventSource('/api/live')): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    source = open();
    source.onmessage = ({ data }) => hear(JSON.parse(data));
    source.onopen = () => {
      onLive(true);
      hear('missed');
    };
    source.onerror = () => {
      onLive(false);
      if (source.readyState === source.CLOSED) timer = setTimeout(connect, OPEN_AGAIN_MS);
    };
  }

  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
