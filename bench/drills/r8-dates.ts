import { Temporal } from 'temporal-polyfill';
import { dueLine } from '@/domain/clock/due-line';
import { isWorkday, midnightAfter, offsetChanges, parisWall } from './calendar-oracle';
import { type Drill, must } from './drill';

const TERMS = [
  ['31', 2],
  ['32', 6],
  ['33', 12],
  ['26', 15],
] as const;
const TIMES = ['T00:00:00', 'T09:30:00', 'T23:59:59'];

/** Every working-day term and every clock change of 2025–2035 against a table made another way. */
export const r8: Drill = {
  id: 'R8',
  title: 'every working-day term for 2025–2035, every clock change',
  async run(size) {
    const step = Math.max(1, Math.round(1 / size));
    let terms = 0;
    for (let day = 0; day < 4017; day += step) {
      const date = new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
      for (const [number, count] of TERMS)
        for (const time of TIMES) {
          same(`${number} ${parisWall(date + time)}`, midnightAfter(nthWorkday(date, count)));
          terms += 1;
        }
    }
    let changes = 0;
    for (const change of offsetChanges(2025, 2035))
      for (let minutes = -26 * 60; minutes <= 2 * 60; minutes += 10 * step)
        for (const [number, hours] of [
          ['24', 2],
          ['25', 24],
        ] as const) {
          const start = change + minutes * 60_000;
          same(`${number} ${new Date(start).toISOString()}`, start + hours * 3_600_000);
          changes += 1;
        }
    return { workingDayTerms: terms, termsAroundClockChanges: changes, different: 0 };
  },
};

function nthWorkday(date: string, count: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  for (let left = count; left > 0; ) {
    at.setUTCDate(at.getUTCDate() + 1);
    if (isWorkday(at.toISOString().slice(0, 10))) left -= 1;
  }
  return at.toISOString().slice(0, 10);
}

/** Compares as instants what the product answers with what the oracle says, and the wall clock it prints. */
function same(line: string, expected: number): void {
  const answer = dueLine(line);
  must(answer.ok, `${line}: refused`);
  const due = answer.value.split(' ')[2] ?? '';
  must(Date.parse(due) === expected, `${line}: ${due}, expected ${new Date(expected).toISOString()}`);
  must(due === parisWall(new Date(expected).toISOString()), `${line}: printed as ${due}`);
  must(Temporal.Instant.from(due).epochMilliseconds === expected, `${line}: unreadable`);
}
