const paint = (code: number) => (text: string) =>
  process.stdout.isTTY || process.env.FORCE_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text;
export const green = paint(32);
export const red = paint(31);
export const dim = paint(2);

export function seconds(sinceMs: number): string {
  const elapsed = (performance.now() - sinceMs) / 1000;
  return elapsed < 60 ? `${elapsed.toFixed(1)} s` : `${Math.floor(elapsed / 60)} min ${Math.round(elapsed % 60)} s`;
}

/** Says what is being done, does it, says how long it took. `work` may return a few words to add to the last line. */
export async function step(title: string, work: () => Promise<string | undefined>): Promise<void> {
  const start = performance.now();
  console.log(dim(`  … ${title}`));
  try {
    const remark = await work();
    console.log(`${green('  ✓')} ${title}${remark ? `: ${remark}` : ''} ${dim(seconds(start))}`);
  } catch (error) {
    console.log(`${red('  ✗')} ${title} ${dim(seconds(start))}`);
    throw error;
  }
}
