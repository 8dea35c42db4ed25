import type { AbsenceRow } from '@/domain/commands/absence-row';
import type { Absence } from '../ports/register-store';
import { keepAway } from './keep-away';
import type { Keeper } from './keeper';
import { lockDays } from './lock-days';
import { journaliseTotals, shelve, tallyOf } from './shelve';
import { siftTurns, turnName } from './sift-turns';

type Entry = Absence & { readonly reference: string };

/**
 * Absences, as the desk records them one by one: what is already planned in them stays, and a person is asked about it.
 * A known one is brought up to date; one that is no longer in the file stays until somebody cancels it.
 */
export const keepAbsences: Keeper<AbsenceRow> = async (ports, store, rows) => {
  const { technicians, absencesOf, removeAbsence } = store.register;
  const crew = await technicians.find(rows.map(({ technician }) => technician));
  const { turns, rejected } = siftTurns(rows, crew, () => null);
  const known = new Map<string, Entry>();
  for (const absence of await absencesOf([...crew.values()].map(({ id }) => id))) {
    const reference = turnName(absence.technicianId, absence.startsAt);
    known.set(reference, { ...absence, reference });
  }
  const wanted = turns.map((turn): Entry => ({ ...turn, id: known.get(turn.reference)?.id ?? ports.newId<string>() }));
  const shelved = await shelve({ save }, known, wanted);
  await journaliseTotals(ports, store, 'absence', shelved);
  return { ...tallyOf(shelved, turns.length), rejected };

  async function save(entries: readonly Entry[]): Promise<void> {
    const before = entries.flatMap(({ reference }) => known.get(reference) ?? []);
    await lockDays(ports, store, [...before, ...entries]);
    for (const { id } of before) await removeAbsence(id);
    for (const { reference: _, ...absence } of entries) await keepAway(ports, store, absence);
  }
};
