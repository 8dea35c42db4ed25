import { readFileSync } from 'node:fs';
import { search } from '@/adapters/planner/search';
import { routingFile } from '@/planning/plain/routing-file';
import { verifyPlain } from '@/planning/plain/verify-plain';

/** One run in a process of its own: `FILE SECONDS SEED`. Prints what was found, judged, with the way it came down. */
const [path = '', seconds = '1', seed = '1'] = process.argv.slice(2);
const file = routingFile(readFileSync(path, 'utf8'));
const curve: [number, number][] = [];
const searched = await search(
  { kind: 'plain', file },
  {
    budget: { kind: 'seconds', seconds: Number(seconds) },
    threads: 1,
    seed: Number(seed),
    watch: (cost, at) => curve.push([Math.round(at * 1000) / 1000, cost]),
  },
);
if (searched.kind !== 'plain') throw new Error('an instance was searched as a day');
const { snapshot, iterations, wallSeconds, cpuSeconds } = searched;
const routes: number[][] = [[]];
for (const v of snapshot) v < 0 ? routes.push([]) : routes.at(-1)?.push(v + 1);
const verdict = verifyPlain(
  file,
  routes.filter((route) => route.length > 0),
);
const holds = verdict.faults.length === 0 && verdict.unserved.length === 0;
process.stdout.write(
  JSON.stringify({
    distance: holds ? verdict.distance : null,
    cpuSeconds,
    wallSeconds,
    iterations,
    curve,
  }),
);
