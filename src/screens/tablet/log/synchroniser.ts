import type { TRPCClient } from '@trpc/client';
import type { Root } from '@/api/root';
import { dexieLog } from './dexie-log';
import { flush, type Reach } from './flush';
import { httpSender, READ_TIMEOUT_MS, reachOf } from './http-sender';
import { forgetOthers, keepTour, recallServerTime } from './kept-tour';
import { photoLane } from './photo-lane';
import type { TabletDatabase } from './tablet-database';
import { tourNews } from './tour-news';

/** iOS has no background sync and a stream may die unheard: the tablet asks by itself too, this long after it last did. */
const EVERY_MS = 4_000;

type Needs = {
  readonly database: TabletDatabase;
  readonly technicianId: string;
  readonly client: TRPCClient<Root>;
  readonly onReach: (reach: Reach) => void;
};

/**
 * Sends the log and reads the tour, over and over: at once, when the stream says that it changed, every few seconds,
 * when the network or the reader comes back. One at a time; asked meanwhile, it goes round once more. Photos go beside
 * it, at their own pace.
 */
export function startSynchroniser({ database, technicianId, client, onReach }: Needs) {
  const log = dexieLog(database, technicianId);
  const sender = httpSender(client, technicianId);
  const sendPhotos = photoLane(log, sender, now);
  const news = tourNews(now);
  const stopped = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  async function round(): Promise<Reach> {
    const reach = await flush(log, sender);
    if (reach !== 'reached') return reach;
    const askedAt = Date.now();
    const unsent = (await log.unsentEntries()).length;
    try {
      const read = await client.field.tour.query({ unsent }, { signal: AbortSignal.timeout(READ_TIMEOUT_MS) });
      if (!read.ok || read.value.technicianId !== technicianId) return 'signIn';
      await keepTour(database, read.value, askedAt);
      return 'reached';
    } catch (error) {
      return reachOf(error);
    }
  }

  async function rounds(): Promise<void> {
    do {
      isAskedAgain = false;
      const reach = await round();
      if (stopped.signal.aborted) return;
      onReach(reach);
      if (reach !== 'reached') continue;
      void sendPhotos();
      news.listen();
    } while (isAskedAgain);
  }

  function now(): void {
    if (stopped.signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(now, EVERY_MS);
    isAskedAgain = running !== null;
    running ??= rounds().finally(() => {
      running = null;
    });
  }

  void forgetOthers(database, technicianId);
  void recallServerTime(database).then(now);
  const { signal } = stopped;
  for (const back of ['online', 'focus', 'pageshow']) window.addEventListener(back, now, { signal });
  window.addEventListener('offline', () => onReach('offline'), { signal });
  const stop = () => {
    clearTimeout(timer);
    news.leave();
    stopped.abort();
  };
  return { now, stop };
}
