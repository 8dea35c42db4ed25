const paint = (code: number) => (text: string) =>
  process.stdout.isTTY || process.env.FORCE_COLOR ? `\u001b[${code}m${text}\u001b[0m` : text;
export const green = paint(32);
export const red = paint(31);
export const dim = paint(2);

export function elapsed(sinceMs: number): string {
  const seconds = (performance.now() - sinceMs) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** Says what is being done, does it, says how long it took and, when `remark` has something to add, that. */
export async function step<T>(title: string, work: () => T | Promise<T>, remark?: (result: T) => string): Promise<T> {
  const start = performance.now();
  console.log(dim(`  … ${title}`));
  try {
    const result = await work();
    const more = remark?.(result);
    console.log(`  ${green('✓')} ${title}${more ? `: ${more}` : ''} ${dim(elapsed(start))}`);
    return result;
  } catch (error) {
    console.log(`  ${red('✗')} ${title} ${dim(elapsed(start))}`);
    throw error;
  }
}
