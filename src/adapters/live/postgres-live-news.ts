import pg from 'pg';
import type { TerritoryId } from '@/domain/ids';
import type { LiveNews, News } from '@/use-cases/ports/live-news';
import type { Log } from '@/use-cases/ports/log';
import { CHANNELS, parseNews } from './parse-news';

type Hearer = { readonly territory: TerritoryId; readonly hear: (news: readonly News[] | 'missed') => void };

const BATCH_MS = 250;
const RECONNECT_MS = 500;

/**
 * One connection of its own per process, listening; batches go out four times a second at most. Whoever was there
 * before it listened, at the start or after a cut, is told to read again: what was said meanwhile is gone.
 */
export function postgresLiveNews(url: string, log: Log): LiveNews {
  const hearers = new Set<Hearer>();
  let waiting = new Map<string, News[]>();
  let timer: NodeJS.Timeout | null = null;
  let client: pg.Client | null = null;
  let isClosed = false;

  function note(channel: string, payload: string): void {
    const parsed = parseNews(channel, payload);
    if (!parsed) return;
    const { territory, news } = parsed;
    waiting.set(territory, [...(waiting.get(territory) ?? []), news]);
    timer ??= setTimeout(send, BATCH_MS);
  }

  function send(): void {
    const batch = waiting;
    waiting = new Map();
    timer = null;
    for (const { territory, hear } of hearers) {
      const news = batch.get(territory);
      if (news) hear(news);
    }
  }

  async function connect(): Promise<void> {
    if (isClosed || client) return;
    const fresh = new pg.Client({ connectionString: url });
    client = fresh;
    fresh.on('notification', ({ channel, payload }) => note(channel, payload ?? ''));
    const lost = (): void => {
      if (client !== fresh) return;
      client = null;
      if (!isClosed && hearers.size > 0) setTimeout(() => void connect(), RECONNECT_MS);
    };
    fresh.on('error', lost);
    fresh.on('end', lost);
    try {
      await fresh.connect();
      await fresh.query(CHANNELS.map((channel) => `listen ${channel}`).join('; '));
      for (const { hear } of hearers) hear('missed');
    } catch (error) {
      log.warn({ error: (error as Error).name }, 'live news: no connection');
      lost();
    }
  }

  return {
    listen(territory, hear) {
      const hearer = { territory, hear };
      hearers.add(hearer);
      void connect();
      return () => hearers.delete(hearer);
    },
    async close() {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await client?.end();
    },
  };
}
