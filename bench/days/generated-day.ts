import type { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import { fileOf } from '@/adapters/problem-file/problem-file';
import { ROADS } from '@/adapters/travel/estimate';
import { PRICES } from '@/use-cases/dispatch/prices';
import { type DayAsked, realisticDay } from './realistic-day';

const USAGE = 'Usage: npm run -s generate-day -- --technicians T --visits V --seed K > FILE\n';

/** Writes the day asked for as a problem file; gives the exit code. */
export function generatedDay(args: readonly string[], out: Writable, complaints: Writable): number {
  const asked = askedIn(args);
  if (typeof asked === 'string') {
    complaints.write(`${asked}\n${USAGE}`);
    return 2;
  }
  out.write(`${JSON.stringify(dayFile(asked))}\n`);
  return 0;
}

/**
 * A realistic day as a problem file, at the prices of the product and its estimate of roads. Rare skills are free: dealt at random, they say nothing of who
 * is wanted elsewhere, and no other engine could be asked the same.
 */
export function dayFile(asked: DayAsked) {
  return fileOf(
    { nowSecond: 0, ...realisticDay(asked), prices: { ...PRICES, scarcityCentsPerHour: 0 } },
    { kind: 'estimate', ...ROADS },
  );
}

function askedIn(args: readonly string[]): DayAsked | string {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { technicians: text, visits: text, seed: text } });
    const number = (name: keyof DayAsked) => {
      const value = values[name] ?? (name === 'seed' ? '1' : undefined);
      if (value === undefined || !/^\d{1,6}$/.test(value)) throw new Error(`--${name} must be a whole number`);
      return Number(value);
    };
    return { technicians: number('technicians'), visits: number('visits'), seed: number('seed') };
  } catch (error) {
    return (error as Error).message;
  }
}
