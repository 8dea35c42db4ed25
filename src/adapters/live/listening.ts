import pg from 'pg';
import type { Log } from '@/use-cases/ports/log';

export type Hearing = {
  readonly hear: (channel: string, payload: string) => void;
  /** Called whenever it begins to listen, at the start and after a cut: what was said before is gone. */
  readonly connected: () => void;
  /** Whether to come back after a cut. */
  readonly isWanted: () => boolean;
};

export type Listening = { readonly open: () => Promise<void>; readonly close: () => Promise<void> };

const RECONNECT_MS = 500;

/** One connection of its own that listens on these channels of PostgreSQL, and comes back after a cut. Opened twice it is one. */
export function listening(url: string, channels: readonly string[], log: Log, hearing: Hearing): Listening {
  let client: pg.Client | null = null;
  let isClosed = false;

  async function open(): Promise<void> {
    if (isClosed || client) return;
    const fresh = new pg.Client({ connectionString: url });
    client = fresh;
    fresh.on('notification', ({ channel, payload }) => hearing.hear(channel, payload ?? ''));
    const lost = (): void => {
      if (client !== fresh) return;
      client = null;
      if (!isClosed && hearing.isWanted()) setTimeout(() => void open(), RECONNECT_MS);
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    try {
      await fresh.connect();
      await fresh.query(channels.map((channel) => `listen ${channel}`).join('; '));
      hearing.connected();
    } catch (error) {
      log.warn({ error: (error as Error).name }, 'live news: no connection');
      lost();
    }
  }

  return {
    open,
    async close() {
      isClosed = true;
      await client?.end();
    },
  };
}
