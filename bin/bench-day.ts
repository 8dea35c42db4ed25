import { parseArgs } from 'node:util';
import { dayBench } from '../bench/days/day-bench';

/** `npm run bench:day [-- --seeds 3 --threads 1,2 | --threads 2 --deepen SECONDS]`: realistic days against the cheapest plans known to us. */
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { seeds: text, threads: text, deepen: text } });
const { seeds = '3', threads = '1,2', deepen } = values;
const wish = {
  seeds: Number(seeds),
  threads: threads.split(',').map(Number),
  deepenSeconds: deepen ? Number(deepen) : null,
};
process.exitCode = (await dayBench(wish)) ? 0 : 1;
