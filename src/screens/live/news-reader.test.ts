import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { newsReader } from './news-reader';

const BOARD = [['board', 'day'], { input: { day: '2026-11-23' }, type: 'query' }] as const;
const TASKS = [['tasks', 'list'], { type: 'query' }] as const;
const ROUTE = [{ kind: 'route', day: '2026-11-23' }] as const;

const queries = new QueryClient();
afterEach(() => queries.clear());

/** A question in sight, answered when the test says so. */
function shown(queryKey: readonly unknown[]) {
  const answers: (() => void)[] = [];
  let cut = 0;
  const observer = new QueryObserver(queries, {
    queryKey,
    queryFn: ({ signal }) => {
      signal.addEventListener('abort', () => {
        cut += 1;
      });
      const { promise, resolve } = Promise.withResolvers<number>();
      answers.push(() => resolve(answers.length));
      return promise;
    },
  });
  const leave = observer.subscribe(() => undefined);
  const answer = async () => {
    answers.at(-1)?.();
    await new Promise((done) => setTimeout(done, 5));
  };
  return { asked: () => answers.length, cut: () => cut, answer, leave, data: () => queries.getQueryData(queryKey) };
}

test('the board is read again when a route of its day changed, the tasks are left alone', async () => {
  const [board, tasks] = [shown(BOARD), shown(TASKS)];
  await board.answer();
  await tasks.answer();
  newsReader(queries)(ROUTE);
  expect([board.asked(), tasks.asked()]).toEqual([2, 1]);
});

test('news five times during one slow read: the read lands, and one more follows', async () => {
  const board = shown(BOARD);
  await board.answer();
  const hear = newsReader(queries);
  for (let batch = 0; batch < 5; batch += 1) hear(ROUTE);
  expect(board.asked()).toBe(2);
  await board.answer();
  expect(board.data()).toBe(2);
  expect(board.asked()).toBe(3);
  await board.answer();
  expect([board.asked(), board.cut(), board.data()]).toEqual([3, 0, 3]);
});

test('what was asked before the stream opened is asked once more when it has: the first answer may be old', async () => {
  const board = shown(BOARD);
  newsReader(queries)('missed');
  await board.answer();
  expect(board.asked()).toBe(2);
});

test('a question out of sight is asked again when it is next looked at', async () => {
  const board = shown(BOARD);
  await board.answer();
  board.leave();
  newsReader(queries)(ROUTE);
  expect(board.asked()).toBe(1);
  expect(queries.getQueryState(BOARD)?.isInvalidated).toBe(true);
});
