import { and, eq, notInArray, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import { parisDay } from '@/domain/calendar/paris';
import type { Clock } from '@/domain/clock/clock';
import type { CompensationId } from '@/domain/ids';
import type { ClockStore } from '@/use-cases/ports/clock-store';
import { instantFrom } from '../columns';
import { clock, compensation, timer } from '../schema/clock';
import { fact } from '../schema/fact';
import { visit, visitAssignment } from '../schema/route';
import { technician } from '../schema/technician';
import type { Scope } from './scope';

/** After the last of these a tablet that was in contact has told all, and shows who has the work now. */
const REPLANNED = ['visitPlanned', 'visitUnplanned', 'visitDispatched'] as const;

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
        const here = and(eq(timer.kind, kind), eq(timer.subject, subject));
        const forgotten = await tx.delete(timer).where(here).returning({ kind: timer.kind });
        return forgotten.length > 0;
      }
      await tx
        .insert(timer)
        .values({ kind, subject, territoryId, dueAt: at })
        .onConflictDoUpdate({ target: [timer.kind, timer.subject], set: { dueAt: at } });
      return true;
    },
    async tabletsSyncedAt(workOrderId) {
      const { rows } = await tx.execute<{ oldest: string | null }>(sql`
        select min(coalesce(seen_at, 'epoch')) as oldest from (
          select t.tablet_seen_at as seen_at
          from ${visit} v
            join ${visitAssignment} a on a.visit_id = v.id and a.blocks
            join ${technician} t on t.id = a.technician_id
          where v.work_order_id = ${workOrderId} and v.state <> 'cancelled'
            and (v.state <> 'planned' or a.day <= ${parisDay(scope.now()).toString()})
          union all
          select t.tablet_seen_at
          from ${fact} f join ${technician} t on t.id = (f.payload->>'technicianId')::uuid
          where f.subject = ${workOrderId} and f.kind in ('visitPlanned', 'visitDispatched')
            and coalesce(t.tablet_seen_at, 'epoch') between f.recorded_at and (
              select max(g.recorded_at) from ${fact} g where g.subject = f.subject and g.kind in ${REPLANNED})
        ) tablet`);
      const [row] = rows;
      return row?.oldest ? instantFrom(row.oldest) : null;
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
