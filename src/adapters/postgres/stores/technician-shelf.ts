import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { TechnicianId } from '@/domain/ids';
import type { Shelf, TechnicianEntry } from '@/use-cases/ports/register-store';
import { heldSkill, shift, technician } from '../schema/technician';
import { findInChunks, inChunks } from './in-chunks';
import { overwrite } from './overwrite';
import type { Scope } from './scope';

type TechnicianShelf = Shelf<TechnicianEntry> & {
  readonly byId: (id: TechnicianId) => Promise<TechnicianEntry | null>;
};

/** Technicians with their skills and weeks, which are written whole. */
export function technicianShelf({ tx, actor: { territoryId } }: Scope): TechnicianShelf {
  const written = ['name', 'mobile', 'startLon', 'startLat', 'endLon', 'endLat', 'active'] as const;
  return {
    find: (references) => findInChunks(references, (chunk) => entries(inArray(technician.reference, chunk))),
    byId: async (id) => (await entries(eq(technician.id, id)))[0] ?? null,
    save: (saved) =>
      inChunks(saved, async (chunk) => {
        await tx
          .insert(technician)
          .values(
            chunk.map(({ start, end, skills: _, shifts: __, ...entry }) => {
              const base = { startLon: start.lon, startLat: start.lat, endLon: end.lon, endLat: end.lat };
              return { ...entry, ...base, territoryId };
            }),
          )
          .onConflictDoUpdate({
            target: [technician.territoryId, technician.reference],
            set: overwrite(written),
          });
        await rewrite(chunk);
      }),
  };

  async function rewrite(chunk: readonly TechnicianEntry[]): Promise<void> {
    const ids = chunk.map(({ id }) => id);
    await tx.delete(heldSkill).where(inArray(heldSkill.technicianId, ids));
    await tx.delete(shift).where(inArray(shift.technicianId, ids));
    const skills = chunk.flatMap(({ id, skills }) => skills.map((held) => ({ technicianId: id, ...held })));
    const shifts = chunk.flatMap(({ id, shifts }) => shifts.map((stretch) => ({ technicianId: id, ...stretch })));
    await inChunks(skills, (some) => tx.insert(heldSkill).values(some));
    await inChunks(shifts, (some) => tx.insert(shift).values(some));
  }

  async function entries(which: SQL): Promise<TechnicianEntry[]> {
    const rows = await tx
      .select()
      .from(technician)
      .where(and(eq(technician.territoryId, territoryId), which));
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const skills = await tx
      .select()
      .from(heldSkill)
      .where(inArray(heldSkill.technicianId, ids))
      .orderBy(asc(heldSkill.skill));
    const shifts = await tx
      .select()
      .from(shift)
      .where(inArray(shift.technicianId, ids))
      .orderBy(asc(shift.weekday), asc(shift.startsAt));
    return rows.map(({ id, reference, name, mobile, active, startLon, startLat, endLon, endLat }) => ({
      id,
      reference,
      name,
      mobile,
      active,
      start: { lon: startLon, lat: startLat },
      end: { lon: endLon, lat: endLat },
      skills: mine(skills, id),
      shifts: mine(shifts, id),
    }));
  }
}

function mine<Row extends { technicianId: TechnicianId }>(rows: readonly Row[], id: TechnicianId) {
  return rows.filter((row) => row.technicianId === id).map(({ technicianId: _, ...row }) => row);
}
