export type Run = {
  readonly instance: string;
  readonly seconds: number;
  readonly seed: number;
  /** Null when the routes found do not hold. */
  readonly gapPercent: number | null;
  readonly cpuSeconds: number;
  readonly iterations: number;
  /** Gap after so many seconds, at each improvement. */
  readonly curve: readonly (readonly [number, number])[];
};
