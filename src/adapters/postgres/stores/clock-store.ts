import { and, eq, notInArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Clock } from '@/domain/clock/clock';
import type { CompensationId } from '@/domain/ids';
import type { ClockStore } from '@/use-cases/ports/clock-store';
import { instantFrom } from '../columns';
import { clock, compensation, timer } from '../schema/clock';
import { visit, visitAssignment } from '../schema/route';
import { technician } from '../schema/technician';
import type { Scope } from './scope';

/** Visits in these states have a tablet that may know more than we do. */
const WITH_A_TABLET = ['dispatched', 'accepted', 'travelling', 'onSite', 'safe', 'done', 'absent'] as const;

export function clockStore(scope: Scope): ClockStore {
  const { tx, actor } = scope;
  const { territoryId } = actor;
  return {
    async replace(workOrderId, clocks) {
      const keys = clocks.map(({ code, occasion }) => `${code} ${occasion}`);
      const stale = keys.length ? notInArray(sql`${clock.code} || ' ' || ${clock.occasion}`, keys) : undefined;
      await tx.delete(clock).where(and(eq(clock.workOrderId, workOrderId), stale));
      if (clocks.length === 0) return;
      const excluded = (column: string) => sql.raw(`excluded.${column}`);
      await tx
        .insert(clock)
        .values(clocks.map((one) => ({ ...row(one), territoryId })))
        .onConflictDoUpdate({
          target: [clock.workOrderId, clock.code, clock.occasion],
          set: {
            startedAt: excluded('started_at'),
            stoppedAt: excluded('stopped_at'),
            dueAt: excluded('due_at'),
            warnAt: excluded('warn_at'),
            state: excluded('state'),
            pauses: excluded('pauses'),
          },
        });
    },
    of: (workOrderId) =>
      tx
        .select({
          code: clock.code,
          number: clock.number,
          occasion: clock.occasion,
          state: clock.state,
          dueAt: clock.dueAt,
        })
        .from(clock)
        .where(eq(clock.workOrderId, workOrderId)) as ReturnType<ClockStore['of']>,
    async ledger(workOrderId) {
      return tx
        .select({
          workOrderId: compensation.workOrderId,
          number: compensation.number,
          beneficiaryId: compensation.beneficiaryId,
          amountCents: compensation.amountCents,
          state: compensation.state,
          approvableFrom: compensation.approvableFrom,
        })
        .from(compensation)
        .where(eq(compensation.workOrderId, workOrderId))
        .orderBy(compensation.number)
        .for('update');
    },
    async saveLedger(lines) {
      for (const line of lines) {
        const born = { id: v7() as CompensationId, territoryId, createdAt: scope.now() };
        await tx
          .insert(compensation)
          .values({ ...line, ...born })
          .onConflictDoUpdate({
            target: [compensation.workOrderId, compensation.number, compensation.beneficiaryId],
            set: { state: line.state, approvableFrom: line.approvableFrom },
          });
      }
    },
    async wake(kind, subject, at) {
      if (!at) {
        await tx.delete(timer).where(and(eq(timer.kind, kind), eq(timer.subject, subject)));
        return;
      }
      await tx
        .insert(timer)
        .values({ kind, subject, territoryId, dueAt: at })
        .onConflictDoUpdate({ target: [timer.kind, timer.subject], set: { dueAt: at } });
    },
    async tabletsSyncedAt(workOrderId) {
      const concerned = and(
        eq(visit.workOrderId, workOrderId),
        sql`${visit.state} in ${WITH_A_TABLET}`,
        eq(visitAssignment.blocks, true),
      );
      const [row] = await tx
        .select({
          count: sql<number>`count(*)::int`,
          oldest: sql<string>`min(coalesce(${technician.tabletSeenAt}, 'epoch'))`,
        })
        .from(visitAssignment)
        .innerJoin(visit, eq(visit.id, visitAssignment.visitId))
        .innerJoin(technician, eq(technician.id, visitAssignment.technicianId))
        .where(concerned);
      return row?.count ? instantFrom(row.oldest) : null;
    },
  };
}

function row({ pauses, ...clockRow }: Clock) {
  return {
    ...clockRow,
    pauses: pauses.map(({ start, end, limit, ...pause }) => ({
      ...pause,
      start: start.toString(),
      end: end?.toString() ?? null,
      limit: limit?.toString() ?? null,
    })),
  };
}
