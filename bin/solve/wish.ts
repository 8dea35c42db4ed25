import { parseArgs } from 'node:util';
import { Malformed } from '@/planning/model/malformed';
import type { SearchBudget } from '@/use-cases/ports/planner';

export const USAGE = `Usage: npm run -s solve -- FILE [--seconds S | --iterations N] [--threads N] [--seed K] [--json]
`;

export type Wish = {
  readonly file: string;
  readonly budget: SearchBudget;
  readonly threads: number;
  readonly seed: number;
  readonly isJson: boolean;
};

const SECONDS = 10;

/** What the command line asks for. Throws `Malformed`, naming the option. */
export function wishIn(args: readonly string[]): Wish {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new Malformed(`${file ? 'one file at a time' : 'which file?'}\n${USAGE}`);
  const { seconds, iterations } = values;
  if (seconds !== undefined && iterations !== undefined) throw new Malformed('--seconds or --iterations, not both');
  const budget: SearchBudget =
    iterations === undefined
      ? { kind: 'seconds', seconds: number('--seconds', seconds ?? `${SECONDS}`, 0.01, 604_800) }
      : { kind: 'iterations', iterations: whole('--iterations', iterations, 0) };
  return {
    file,
    budget,
    threads: whole('--threads', values.threads ?? '1', 1, 64),
    seed: whole('--seed', values.seed ?? '1', 0),
    isJson: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { seconds: text, iterations: text, threads: text, seed: text, json: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Malformed(`${(error as Error).message}\n${USAGE}`);
  }
}

function number(option: string, text: string, least: number, most: number): number {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Malformed(`${option} must be a number from ${least} to ${most}, not ${text}`);
}

function whole(option: string, text: string, least: number, most = 2_000_000_000): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Malformed(`${option} must be a whole number from ${least} to ${most}, not ${text}`);
}
