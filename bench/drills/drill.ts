/** One situation of `docs/reliability.md`, run at a size: 1 is the full figure, less fits the test suite. */
export type Drill = {
  readonly id: string;
  readonly title: string;
  /** Runs it and gives its figures. Throws when what must hold does not. */
  readonly run: (size: number) => Promise<Figures>;
};

export type Figures = Readonly<Record<string, number | string>>;

/** What must hold, or the drill has failed: one sentence. */
export function must(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence);
}
