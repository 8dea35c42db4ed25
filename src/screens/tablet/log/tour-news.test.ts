import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tourNews } from './tour-news';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function tablet() {
  const opened: Record<'onopen' | 'onmessage' | 'onerror', () => void>[] = [];
  let asked = 0;
  let closed = 0;
  const news = tourNews(
    () => {
      asked += 1;
    },
    () => {
      const close = () => {
        closed += 1;
      };
      const stream = { onopen: null, onmessage: null, onerror: null, close };
      opened.push(stream as never);
      return stream;
    },
  );
  return { news, opened, asked: () => asked, closed: () => closed };
}

test('a route that changed is read at once, and so it is when the stream opens', () => {
  const { news, opened, asked } = tablet();
  news.listen();
  opened[0]?.onopen();
  expect(asked()).toBe(1);
  opened[0]?.onmessage();
  expect(asked()).toBe(2);
});

test('each poll that gets through opens no second stream', () => {
  const { news, opened } = tablet();
  news.listen();
  news.listen();
  expect(opened).toHaveLength(1);
});

test('a stream that is cut rests half a minute, then the next poll that gets through opens it again', () => {
  const { news, opened, closed } = tablet();
  news.listen();
  opened[0]?.onerror();
  expect(closed()).toBe(1);
  for (let seconds = 0; seconds < 28; seconds += 4) {
    news.listen();
    vi.advanceTimersByTime(4_000);
  }
  expect(opened).toHaveLength(1);
  vi.advanceTimersByTime(4_000);
  news.listen();
  expect(opened).toHaveLength(2);
});
