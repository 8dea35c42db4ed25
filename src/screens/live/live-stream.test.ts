import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liveStream } from './live-stream';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

type Source = Record<'onopen' | 'onerror', () => void> & { onmessage: (event: { data: string }) => void };

function tab() {
  const sources: (Source & { readyState: number })[] = [];
  const heard: unknown[] = [];
  const live: boolean[] = [];
  const open = () => {
    sources.push({ readyState: 0, CLOSED: 2, close: () => undefined } as never);
    return sources.at(-1) as never;
  };
  const leave = liveStream({ hear: (news) => heard.push(news), onLive: (isLive) => live.push(isLive) }, open);
  const source = () => {
    const last = sources.at(-1);
    if (!last) throw new Error('no stream was opened');
    return last;
  };
  return { source, opened: () => sources.length, heard, live, leave };
}

test('the first opening reads again too: what changed before it was not heard', () => {
  const { source, heard, live } = tab();
  source().onopen();
  source().onmessage({ data: '[{"kind":"task"}]' });
  expect(heard).toEqual(['missed', [{ kind: 'task' }]]);
  expect(live).toEqual([true]);
});

test('a cut is said, and the browser reconnects by itself', () => {
  const { source, opened, heard, live } = tab();
  source().onopen();
  source().onerror();
  source().onopen();
  vi.advanceTimersByTime(60_000);
  expect(live).toEqual([true, false, true]);
  expect(heard).toEqual(['missed', 'missed']);
  expect(opened()).toBe(1);
});

test('a stream the browser gave up is opened again, unless the tab has left', () => {
  const { source, opened, leave } = tab();
  source().readyState = 2;
  source().onerror();
  vi.advanceTimersByTime(3_000);
  expect(opened()).toBe(2);
  source().readyState = 2;
  source().onerror();
  leave();
  vi.advanceTimersByTime(3_000);
  expect(opened()).toBe(2);
});
