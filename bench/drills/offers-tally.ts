/** What happened how often, and how long people waited. */
export type Tally = {
  readonly count: (what: string, times?: number) => void;
  readonly counted: (what: string) => number;
  /** Times `work` among others of its kind; only while `isAlone` says that nobody else waits for the same two cores. */
  readonly timed: <Value>(kind: string, work: () => Promise<Value>) => Promise<Value>;
  readonly alone: (isAlone: boolean) => void;
  readonly counts: () => Readonly<Record<string, number>>;
  /** Milliseconds, one decimal. */
  readonly percentile: (kind: string, share: number) => number;
};

export function newTally(): Tally {
  const counts = new Map<string, number>();
  const times = new Map<string, number[]>();
  let isAlone = true;
  return {
    count: (what, by = 1) => void counts.set(what, (counts.get(what) ?? 0) + by),
    counted: (what) => counts.get(what) ?? 0,
    async timed(kind, work) {
      const start = performance.now();
      const value = await work();
      if (isAlone) times.set(kind, [...(times.get(kind) ?? []), performance.now() - start]);
      return value;
    },
    alone: (is) => {
      isAlone = is;
    },
    counts: () => Object.fromEntries([...counts].sort()),
    percentile(kind, share) {
      const sorted = [...(times.get(kind) ?? [])].sort((a, b) => a - b);
      return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) * 10) / 10;
    },
  };
}
