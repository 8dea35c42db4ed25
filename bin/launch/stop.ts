const endings: (() => Promise<void>)[] = [];
let stopping: Promise<never> | undefined;

/** What must be ended when we are, the last one registered first. Gives back a way to take it off the list. */
export function atStop(ending: () => Promise<void>): () => void {
  endings.push(ending);
  return () => {
    const place = endings.indexOf(ending);
    if (place >= 0) endings.splice(place, 1);
  };
}

export function isStopping(): boolean {
  return stopping !== undefined;
}

/** Ends everything and leaves with this code. Called twice, the first one counts. */
export function stop(code: number): Promise<never> {
  stopping ??= (async () => {
    for (let ending = endings.pop(); ending; ending = endings.pop())
      await ending().catch((error) => console.error(error));
    process.exit(code);
  })();
  return stopping;
}

/** Says why in one sentence, without a stack, ends everything and leaves with code 1. */
export async function giveUp(error: unknown): Promise<never> {
  if (!isStopping()) console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  return stop(1);
}

/** Ctrl+C, `kill` and a closed terminal end everything in order. */
export function stopOnSignals(code = 0): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (!isStopping()) console.log('\n  stopping …');
      void stop(code);
    });
  }
}
