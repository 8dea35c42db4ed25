import { readFileSync } from 'node:fs';
import { punctual } from '@/adapters/planner/budget';
import { search } from '@/adapters/planner/search';
import { Malformed } from '@/planning/model/malformed';
import { answerOf } from './solve/answer';
import { fewerChains } from './solve/fewer-chains';
import { inWords } from './solve/in-words';
import { taskIn } from './solve/task';
import { USAGE, wishIn } from './solve/wish';

// Who reads the answer may have read enough.
process.stdout.on('error', () => process.exit(1));

/** `npm run -s solve -- FILE …`: plans a benchmark instance or a problem of ours, as long as told. What is malformed ends it with exit code 2. */
try {
  const wish = wishIn(process.argv.slice(2));
  const task = taskIn(readFileSync(wish.file, 'utf8'));
  process.stderr.write(fewerChains(task, wish));
  const punctuality = punctual(wish.budget);
  const answer = answerOf(task, wish.budget, await search(task, { ...wish, punctuality }), punctuality);
  const { reasons, ...json } = answer;
  process.stdout.write(wish.isJson ? `${JSON.stringify(json)}\n` : inWords(answer));
  if (wish.isJson) for (const reason of reasons) process.stderr.write(`${reason}\n`);
} catch (error) {
  if (!(error instanceof Malformed) && !isUnreadable(error)) throw error;
  process.stderr.write(`${(error as Error).message}\n${error instanceof Malformed ? '' : USAGE}`);
  process.exitCode = 2;
}

function isUnreadable(error: unknown): boolean {
  return ['open', 'read'].includes((error as NodeJS.ErrnoException).syscall ?? '');
}
