import { and, asc, eq, inArray } from 'drizzle-orm';
import type { RegisterStore } from '@/use-cases/ports/register-store';
import { absence, onCallDuty, technician } from '../schema/technician';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';

type AttendanceStore = Pick<
  RegisterStore,
  'absence' | 'addAbsence' | 'removeAbsence' | 'absencesOf' | 'putOnCall' | 'removeDuty' | 'dutiesOf'
>;

/** Who is away and who answers at night. */
export function attendanceStore({ tx, actor: { territoryId } }: Scope): AttendanceStore {
  return {
    async absence(id) {
      const [row] = await tx
        .select({ absence })
        .from(absence)
        .innerJoin(technician, eq(technician.id, absence.technicianId))
        .where(and(eq(absence.id, id), eq(technician.territoryId, territoryId)));
      return row?.absence ?? null;
    },
    async addAbsence(added) {
      await tx.insert(absence).values(added);
    },
    async removeAbsence(id) {
      await tx.delete(absence).where(eq(absence.id, id));
    },
    async absencesOf(technicians) {
      const found: (typeof absence.$inferSelect)[] = [];
      await inChunks(technicians, async (chunk) => {
        found.push(...(await tx.select().from(absence).where(inArray(absence.technicianId, chunk))));
      });
      return found;
    },
    async putOnCall(duty) {
      await tx
        .insert(onCallDuty)
        .values(duty)
        .onConflictDoUpdate({
          target: [onCallDuty.technicianId, onCallDuty.startsAt],
          set: { endsAt: duty.endsAt },
        });
    },
    async removeDuty({ technicianId, startsAt }) {
      await tx
        .delete(onCallDuty)
        .where(and(eq(onCallDuty.technicianId, technicianId), eq(onCallDuty.startsAt, startsAt)));
    },
    async dutiesOf(technicians) {
      const found: (typeof onCallDuty.$inferSelect)[] = [];
      await inChunks(technicians, async (chunk) => {
        const rows = tx.select().from(onCallDuty).where(inArray(onCallDuty.technicianId, chunk));
        found.push(...(await rows.orderBy(asc(onCallDuty.startsAt))));
      });
      return found;
    },
  };
}
