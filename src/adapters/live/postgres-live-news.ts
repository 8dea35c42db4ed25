import type { TerritoryId } from '@/domain/ids';
import type { LiveNews, News } from '@/use-cases/ports/live-news';
import type { Log } from '@/use-cases/ports/log';
import { listening } from './listening';
import { CHANNELS, parseNews } from './parse-news';

type Hearer = { readonly territory: TerritoryId; readonly hear: (news: readonly News[] | 'missed') => void };

const BATCH_MS = 250;

/**
 * One connection of its own per process, listening; batches go out four times a second at most. Whoever was there
 * before it listened, at the start or after a cut, is told to read again: what was said meanwhile is gone.
 */
export function postgresLiveNews(url: string, log: Log): LiveNews {
  const hearers = new Set<Hearer>();
  let waiting = new Map<string, News[]>();
  let timer: NodeJS.Timeout | null = null;

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

  const connection = listening(url, CHANNELS, log, {
    hear: note,
    connected: () => {
      for (const { hear } of hearers) hear('missed');
    },
    isWanted: () => hearers.size > 0,
  });

  return {
    listen(territory, hear) {
      const hearer = { territory, hear };
      hearers.add(hearer);
      void connection.open();
      return () => hearers.delete(hearer);
    },
    async close() {
      if (timer) clearTimeout(timer);
      await connection.close();
    },
  };
}
