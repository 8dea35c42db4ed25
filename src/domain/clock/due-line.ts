import { Temporal } from 'temporal-polyfill';
import { parisText } from '../calendar/paris';
import { charterInForce, commitmentIn } from '../commitment/charter';
import type { CommitmentCode } from '../commitment/commitment-code';
import { ok, type Result } from '../result';
import { dueAt } from './due-at';

const CODES: Readonly<Record<string, CommitmentCode>> = {
  '24': '24',
  '25': '25',
  '26': '26b',
  '31': '31',
  '32': '32',
  '33': '33',
};

/** Answers `NUMBER INSTANT` with `NUMBER INSTANT DUE`, or says what is wrong with the line. */
export function dueLine(line: string): Result<string, string> {
  const [number = '', instant = '', ...rest] = line.trim().split(/\s+/);
  if (instant === '' || rest.length > 0) return wrong('expected NUMBER INSTANT');
  const code = Object.hasOwn(CODES, number) ? CODES[number] : undefined;
  if (!code) return wrong(`no deadline for commitment ${shown(number)}; known: ${Object.keys(CODES).join(' ')}`);
  const start = parsed(instant);
  if (!start) return wrong(`${shown(instant)} is no instant with an offset, such as 2026-11-23T14:05:00+01:00`);
  const { term } = commitmentIn(charterInForce(start), code);
  if (term.unit !== 'hours' && term.unit !== 'workingDays') return wrong(`commitment ${number} has no term`);
  return ok(`${number} ${instant} ${parisText(dueAt(term, start))}`);
}

/** Years 1583 to 9999: before, the calendar was another; after, an ISO date has no four-digit year. */
function parsed(text: string): Temporal.Instant | null {
  if (!/^(?!0|1[0-4]|15[0-7]|158[0-2])\d{4}-/.test(text) || text.startsWith('9999-')) return null;
  try {
    return Temporal.Instant.from(text);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function wrong(reason: string): Result<string, string> {
  return { ok: false, refusal: reason };
}

function shown(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
