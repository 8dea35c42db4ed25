import { parisDay } from '@/domain/calendar/paris';
import type { TechnicianRow } from '@/domain/commands/technician-row';
import type { TechnicianId } from '@/domain/ids';
import type { TechnicianEntry } from '../ports/register-store';
import type { Keeper } from './keeper';
import { journalise, shelve, tallyOf } from './shelve';
import { sift } from './sift';

/**
 * Technicians with their skills and weeks, which replace what was known. What is already planned stays; their tours
 * from today on are marked as changed, so that whoever looks at them reads them again.
 */
export const keepTechnicians: Keeper<TechnicianRow> = async (ports, store, rows) => {
  const { technicians } = store.register;
  const { good, rejected } = sift(rows, () => null);
  const known = await technicians.find(good.map(({ reference }) => reference));
  const wanted = good.map(({ technicianId, skills, shifts, ...row }): TechnicianEntry => {
    const id = known.get(row.reference)?.id ?? technicianId ?? ports.newId<TechnicianId>();
    return { id, ...row, skills: inOrder(skills, ({ skill }) => skill), shifts: inOrder(shifts, startOf) };
  });
  const shelved = await shelve(technicians, known, wanted);
  const changed = shelved.changed.map(({ entry }) => entry.id);
  await store.register.bumpRoutesFrom(changed, parisDay(ports.clock.now()));
  await journalise(ports, store, 'technician', shelved);
  return { ...tallyOf(shelved, good.length), rejected };
};

function inOrder<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function startOf({ weekday, startsAt }: TechnicianRow['shifts'][number]): string {
  return `${weekday} ${startsAt}`;
}
