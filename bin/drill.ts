import { mkdirSync, writeFileSync } from 'node:fs';
import { machine } from '../bench/conditions';
import { DRILLS } from '../bench/drills/every-drill';

/** `npm run drill -- R1`: runs one situation of docs/reliability.md at full size and keeps its figures. */
const asked = process.argv[2]?.toUpperCase();
const drill = DRILLS.find(({ id }) => id.toUpperCase() === asked);
if (!drill) {
  console.error(`Usage: npm run drill -- ${DRILLS.map(({ id }) => id).join('|')}`);
  process.exit(2);
}
console.log(`${drill.id}: ${drill.title}`);
const start = performance.now();
try {
  const figures = await drill.run(1);
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  const result = { drill: drill.id, title: drill.title, seconds, figures, conditions: machine() };
  mkdirSync('bench/results', { recursive: true });
  writeFileSync(`bench/results/drill-${drill.id.toLowerCase()}.json`, `${JSON.stringify(result, null, 2)}\n`);
  console.log(JSON.stringify(figures, null, 2));
  console.log(`${drill.id} holds (${seconds} s)`);
  process.exit(0);
} catch (error) {
  console.error(`${drill.id} does not hold: ${(error as Error).message}`);
  process.exit(1);
}
