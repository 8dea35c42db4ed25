const listeners = new Set<() => void>();
let interval: ReturnType<typeof setInterval> | undefined;

/** Calls `listener` each second until the returned function is called. One timer serves a board of 500 countdowns. */
export function everySecond(listener: () => void): () => void {
  listeners.add(listener);
  interval ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(interval);
    interval = undefined;
  };
}
