import { dim, elapsed, green, red } from './step';
import { failedBecause, type Tally } from './tally';

/** One thing that must hold. */
export type Proof = { readonly title: string; readonly run: () => Tally | Promise<Tally> };

/** Runs them all, in order, the broken ones included: one failure must not hide the next. */
export async function runProofs(proofs: readonly Proof[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const { title, run } of proofs) {
    const start = performance.now();
    console.log(dim(`  … ${title}`));
    const tally = await attempt(run);
    const mark = tally.failed ? red('✗') : green('✓');
    console.log(`  ${mark} ${title}${tally.remark ? `: ${tally.remark}` : ''} ${dim(elapsed(start))}`);
    tallies.push(tally);
  }
  return tallies;
}

async function attempt(run: Proof['run']): Promise<Tally> {
  try {
    return await run();
  } catch (error) {
    return failedBecause([error instanceof Error ? (error.stack ?? error.message) : String(error)]);
  }
}
