import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { conditions } from '../conditions';
import { median } from '../median';
import { anchorsIn } from './anchors';
import { gapPlot } from './gap-plot';
import { type Instance, instancesUnder } from './instances';
import type { Run } from './run';

export type Wish = {
  readonly folder: string;
  readonly seeds: number;
  readonly jobs: number;
  readonly seconds: number | null;
};

/** CPU seconds by customers, and the gap to stay under, in per cent. */
const GATES = [
  { customers: 100, seconds: 1, gate: 0.35 },
  { customers: 100, seconds: 4, gate: 0.12 },
  { customers: 200, seconds: 10, gate: 0.35 },
  { customers: 400, seconds: 30, gate: 0.6 },
  { customers: 1000, seconds: 30, gate: 1 },
] as const;

/** Searches every instance under the folder as often as there are seeds, and keeps gaps, conditions and the plot of gap over time. */
export async function routingBench({ folder, seeds, jobs, seconds }: Wish): Promise<boolean> {
  const instances = instancesUnder(folder);
  const known = instances.filter(({ bestKnown }) => bestKnown !== null);
  console.log(
    `${instances.length} instances; the best-known routes of ${known.length} hold and come to what they state`,
  );
  const asked = known.flatMap((instance) =>
    budgets(instance, seconds).flatMap((budget) =>
      Array.from({ length: seeds }, (_, s) => ({ instance, budget, seed: s + 1 })),
    ),
  );
  const runs: Run[] = [];
  let next = 0;
  const hand = async () => {
    for (let one = asked[next++]; one; one = asked[next++])
      runs.push(await measured(one.instance, one.budget, one.seed));
  };
  await Promise.all(Array.from({ length: jobs }, hand));
  const sets = summaries(known, runs);
  for (const { name, seconds: budget, gapPercent, gate, families } of sets) {
    const byFamily = Object.entries(families).map(([family, gap]) => `${family} ${gap.toFixed(2)}`);
    const verdict = gate === null ? '' : gapPercent <= gate ? ` (gate ${gate} %: holds)` : ` (gate ${gate} %: MISSED)`;
    console.log(`${name}, ${budget} s: ${gapPercent.toFixed(3)} %${verdict}; ${byFamily.join(', ')}`);
  }
  const result = {
    seeds,
    jobs,
    sets,
    anchors: anchorsIn(folder),
    runs: runs.map(({ curve: _, ...run }) => run),
    conditions: conditions(),
  };
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/routing.json', `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync('bench/results/routing-gap.svg', gapPlot(runs, known));
  return sets.every(({ gate, gapPercent }) => gate === null || gapPercent <= gate);
}

function budgets({ file }: Instance, seconds: number | null): number[] {
  if (seconds !== null) return [seconds];
  const customers = file.stops.length - 1;
  const gates = GATES.filter((gate) => gate.customers === customers);
  return gates.length > 0 ? gates.map((gate) => gate.seconds) : [Math.min(30, Math.max(1, Math.round(customers / 20)))];
}

async function measured(instance: Instance, seconds: number, seed: number): Promise<Run> {
  const args = ['--import', 'tsx', 'bench/routing/measure.ts', instance.path, `${seconds}`, `${seed}`];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  const found = JSON.parse(stdout) as {
    distance: number | null;
    cpuSeconds: number;
    iterations: number;
    curve: [number, number][];
  };
  const gap = (distance: number) => Math.round((distance / (instance.bestKnown ?? 1) - 1) * 1e6) / 1e4;
  return {
    instance: instance.name,
    seconds,
    seed,
    gapPercent: found.distance === null ? null : gap(found.distance),
    cpuSeconds: Math.round(found.cpuSeconds * 100) / 100,
    iterations: found.iterations,
    curve: found.curve.map(([at, cost]) => [at, gap(cost)]),
  };
}

/** Of each size and budget: the mean over the instances of the median over the seeds. A run that does not hold counts as 100 %. */
function summaries(instances: readonly Instance[], runs: readonly Run[]) {
  const groups = Map.groupBy(runs, (run) => `${customersOf(instances, run)} ${run.seconds}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const customers = customersOf(instances, first);
    const medians = [...Map.groupBy(group, (run) => run.instance)].map(([name, own]) => ({
      family: instances.find((one) => one.name === name)?.family ?? '',
      gap: median(own.map((run) => run.gapPercent ?? 100)),
    }));
    const families = Object.fromEntries(
      [...Map.groupBy(medians, ({ family }) => family)].map(([family, own]) => [
        family,
        mean(own.map(({ gap }) => gap)),
      ]),
    );
    return {
      name: `${customers} customers (${medians.length} instances)`,
      customers,
      seconds: first.seconds,
      gapPercent: mean(medians.map(({ gap }) => gap)),
      gate: GATES.find((gate) => gate.customers === customers && gate.seconds === first.seconds)?.gate ?? null,
      cpuSeconds: mean(group.map((run) => run.cpuSeconds)),
      iterationsPerSecond: Math.round(mean(group.map((run) => run.iterations / run.cpuSeconds))),
      families,
    };
  });
}

const customersOf = (instances: readonly Instance[], { instance }: Run) =>
  (instances.find(({ name }) => name === instance)?.file.stops.length ?? 1) - 1;

const mean = (values: readonly number[]) =>
  Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 1e4) / 1e4;
