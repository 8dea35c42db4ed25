import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';

export type ExportWish = {
  readonly file: string;
  /** Today in Paris when left out. */
  readonly from: Temporal.PlainDate | undefined;
  /** The same day as `from` when left out. */
  readonly to: Temporal.PlainDate | undefined;
  readonly territory: string | undefined;
  readonly databaseUrl: string | undefined;
};

const USAGE = `usage: npm run export-problem -- FILE.json [--from 2026-11-26] [--to 2026-12-16] [--territory NAME] [--database URL]
Without --from it is today. See docs/problem-format.md.`;

/** What was asked on the command line. Throws the usage when it cannot be understood. */
export function exportWishFrom(args: readonly string[]): ExportWish {
  try {
    const text = { type: 'string' } as const;
    const options = { from: text, to: text, territory: text, database: text };
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new Error(file ? 'one file at a time' : 'into which file?');
    const day = (value: string | undefined) => (value === undefined ? undefined : Temporal.PlainDate.from(value));
    const [from, to] = [day(values.from), day(values.to)];
    if (from && to && Temporal.PlainDate.compare(from, to) > 0) throw new Error(`${to} comes before ${from}`);
    return { file, from, to, territory: values.territory, databaseUrl: values.database };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}
