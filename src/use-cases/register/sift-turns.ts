import type { Temporal } from 'temporal-polyfill';
import type { TechnicianId } from '@/domain/ids';
import type { TechnicianEntry } from '../ports/register-store';
import type { Rejected } from './keeper';
import type { Fault } from './sift';

/** A row about some time of a technician. */
type TurnRow = { readonly technician: string; readonly startsAt: Temporal.Instant };

/** Some time of a technician, named by who and from when. */
export type Turn<Row> = Omit<Row, 'technician'> & { readonly technicianId: TechnicianId; readonly reference: string };

/** What names some time of a technician: the same beginning is the same thing, however it ends. */
export function turnName(technicianId: TechnicianId, startsAt: Temporal.Instant): string {
  return `${technicianId} ${startsAt}`;
}

/** Parts the rows that can be taken from those that cannot: of nobody we know, told twice, or one `fault` speaks of. */
export function siftTurns<Row extends TurnRow>(
  rows: readonly Row[],
  technicians: ReadonlyMap<string, TechnicianEntry>,
  fault: (turn: Turn<Row>, before: readonly Turn<Row>[]) => Fault | null,
): { turns: Turn<Row>[]; rejected: Rejected[] } {
  const seen = new Set<string>();
  const turns: Turn<Row>[] = [];
  const rejected: Rejected[] = [];
  for (const [index, { technician, ...row }] of rows.entries()) {
    const technicianId = technicians.get(technician)?.id;
    if (!technicianId) {
      rejected.push({ row: index, column: 'technician', reason: 'no technician has that reference' });
      continue;
    }
    const turn = { ...row, technicianId, reference: turnName(technicianId, row.startsAt) };
    const twice = { column: 'startsAt', reason: 'appears twice for that technician' };
    const found = seen.has(turn.reference) ? twice : fault(turn, turns);
    if (found) rejected.push({ row: index, ...found });
    else turns.push(turn);
    seen.add(turn.reference);
  }
  return { turns, rejected };
}
