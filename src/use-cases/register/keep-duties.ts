import type { DutyRow } from '@/domain/commands/duty-row';
import { overlaps } from '@/domain/roster/stretch';
import type { OnCallDuty } from '../ports/register-store';
import { auditDuty } from './audit-duty';
import type { Keeper } from './keeper';
import { lockDays } from './lock-days';
import { journaliseTotals, shelve, tallyOf } from './shelve';
import type { Fault } from './sift';
import { siftTurns, type Turn, turnName } from './sift-turns';

type Entry = OnCallDuty & { readonly id: string; readonly reference: string };

/**
 * Turns on call (commitment 23), as the desk gives them one by one: the same beginning again moves the end, and nobody
 * has two at once. One that is no longer in the file stays until somebody is taken off call.
 */
export const keepDuties: Keeper<DutyRow> = async (ports, store, rows) => {
  const { technicians, dutiesOf, putOnCall } = store.register;
  const crew = await technicians.find(rows.map(({ technician }) => technician));
  const known = new Map<string, Entry>();
  for (const duty of await dutiesOf([...crew.values()].map(({ id }) => id))) {
    const reference = turnName(duty.technicianId, duty.startsAt);
    known.set(reference, { ...duty, reference, id: reference });
  }
  const told = new Set(rows.flatMap(({ technician, startsAt }) => nameIn(technician, startsAt)));
  const untold = [...known.values()].filter(({ reference }) => !told.has(reference));
  const { turns, rejected } = siftTurns(rows, crew, faultOf);
  const wanted = turns.map((turn): Entry => ({ ...turn, id: turn.reference }));
  const shelved = await shelve({ save }, known, wanted);
  await journaliseTotals(ports, store, 'duty', shelved);
  return { ...tallyOf(shelved, turns.length), rejected };

  function nameIn(technician: string, startsAt: DutyRow['startsAt']): string[] {
    const id = crew.get(technician)?.id;
    return id ? [turnName(id, startsAt)] : [];
  }

  /** Against what the register keeps and what the file said above. */
  function faultOf(turn: Turn<DutyRow>, before: readonly Turn<DutyRow>[]): Fault | null {
    const isTaken = [...untold, ...before].some((one) => one.technicianId === turn.technicianId && overlaps(one, turn));
    return isTaken ? { column: 'startsAt', reason: 'already on call in a part of that time' } : null;
  }

  async function save(entries: readonly Entry[]): Promise<void> {
    await lockDays(ports, store, [...entries, ...entries.flatMap(({ reference }) => known.get(reference) ?? [])]);
    for (const { technicianId, startsAt, endsAt } of entries) {
      await putOnCall({ technicianId, startsAt, endsAt });
      await auditDuty(ports, store, 'putOnCall', { technicianId, startsAt, endsAt });
    }
  }
};
