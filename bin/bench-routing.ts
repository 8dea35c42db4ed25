import { parseArgs } from 'node:util';
import { routingBench } from '../bench/routing/routing-bench';

/** `npm run bench:routing -- DIR [--seeds 3] [--jobs 1] [--seconds S]`: gaps to the best-known routes, by size and family. */
const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: text, jobs: text, seconds: text },
});
const [folder] = positionals;
if (!folder) {
  console.error('Usage: npm run bench:routing -- DIR [--seeds 3] [--jobs 1] [--seconds S]');
  process.exit(2);
}
const { seeds = '3', jobs = '1', seconds } = values;
const holds = await routingBench({
  folder,
  seeds: Number(seeds),
  jobs: Number(jobs),
  seconds: seconds ? Number(seconds) : null,
});
process.exitCode = holds ? 0 : 1;
