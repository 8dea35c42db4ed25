import { text } from 'node:stream/consumers';
import { dueLine } from '@/domain/clock/due-line';

/** `npm run -s due`: reads `NUMBER INSTANT` lines, prints `NUMBER INSTANT DUE`; one bad line and nothing is answered. */
const lines = (await text(process.stdin)).replace(/\r?\n$/, '').split(/\r?\n/);
const answers: string[] = [];
const faults: string[] = [];
for (const [index, line] of lines.entries()) {
  if (lines.length === 1 && line === '') break;
  const answer = dueLine(line);
  if (answer.ok) answers.push(answer.value);
  else faults.push(`line ${index + 1}: ${answer.refusal}`);
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 2;
} else if (answers.length > 0) process.stdout.write(`${answers.join('\n')}\n`);
