import { and, eq, inArray, notInArray, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { parisDay } from '@/domain/calendar/paris';
import type { Clock } from '@/domain/clock/clock';
import type { Compensation } from '@/domain/compensation/compensation';
import type { CompensationId, WorkOrderId } from '@/domain/ids';
import type { ClockStore } from '@/use-cases/ports/clock-store';
import { instantFrom } from '../columns';
import { clock, compensation, timer } from '../schema/clock';
import { fact } from '../schema/fact';
import { visit, visitAssignment } from '../schema/route';
import { technician } from '../schema/technician';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';

/** After the last of these a tablet that was in contact has told all, and shows who has the work now. */
const REPLANNED = ['visitPlanned', 'visitUnplanned', 'visitDispatched'] as const;

export function clockStore(scope: Scope): ClockStore {
  const { tx, actor } = scope;
  const { territoryId } = actor;
  return {
    async replace(clocksOf) {
      await inChunks([...clocksOf], async (chunk) => {
        const keys = chunk.flatMap(([id, clocks]) => clocks.map(({ code, occasion }) => `${id} ${code} ${occasion}`));
        const key = sql`${clock.workOrderId} || ' ' || ${clock.code} || ' ' || ${clock.occasion}`;
        const ids = chunk.map(([id]) => id);
        await tx
          .delete(clock)
          .where(and(inArray(clock.workOrderId, ids), keys.length ? notInArray(key, keys) : undefined));
      });
      const rows = [...clocksOf.values()].flat().map((one) => ({ ...row(one), territoryId }));
      await inChunks(rows, (chunk) =>
        tx
          .insert(clock)
          .values(chunk)
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
          }),
      );
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
    async ledger(workOrderIds) {
      const lines: Compensation[] = [];
      await inChunks([...workOrderIds].sort(), async (chunk) => {
        const found = await tx
          .select({
            workOrderId: compensation.workOrderId,
            number: compensation.number,
            beneficiaryId: compensation.beneficiaryId,
            amountCents: compensation.amountCents,
            state: compensation.state,
            approvableFrom: compensation.approvableFrom,
          })
          .from(compensation)
          .where(inArray(compensation.workOrderId, chunk))
          .orderBy(compensation.workOrderId, compensation.number)
          .for('update');
        lines.push(...found);
      });
      return lines;
    },
    async saveLedger(lines) {
      const rows = lines.map((line) => {
        return { ...line, id: v7() as CompensationId, territoryId, createdAt: scope.now() };
      });
      await inChunks(rows, (chunk) =>
        tx
          .insert(compensation)
          .values(chunk)
          .onConflictDoUpdate({
            target: [compensation.workOrderId, compensation.number, compensation.beneficiaryId],
            set: { state: excluded('state'), approvableFrom: excluded('approvable_from') },
          }),
      );
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
    async wakeEach(kind, at) {
      const [forgotten, awaited] = [
        [...at].filter(([, one]) => !one),
        [...at].flatMap(([subject, one]) => (one ? { subject, dueAt: one } : [])),
      ];
      await inChunks(forgotten, (chunk) =>
        tx.delete(timer).where(
          and(
            eq(timer.kind, kind),
            inArray(
              timer.subject,
              chunk.map(([subject]) => subject),
            ),
          ),
        ),
      );
      await inChunks(awaited, (chunk) =>
        tx
          .insert(timer)
          .values(chunk.map((one) => ({ ...one, kind, territoryId })))
          .onConflictDoUpdate({ target: [timer.kind, timer.subject], set: { dueAt: excluded('due_at') } }),
      );
    },
    async tabletsSyncedAt(workOrderIds) {
      const synced = new Map<WorkOrderId, Temporal.Instant>();
      await inChunks(workOrderIds, async (ids) => {
        for (const { id, oldest } of await oldestContacts(ids)) synced.set(id, instantFrom(oldest));
      });
      return synced;
    },
  };

  async function oldestContacts(ids: readonly WorkOrderId[]) {
    const { rows } = await tx.execute<{ id: WorkOrderId; oldest: string }>(sql`
        select id, min(coalesce(seen_at, 'epoch')) as oldest from (
          select v.work_order_id as id, t.tablet_seen_at as seen_at
          from ${visit} v
            join ${visitAssignment} a on a.visit_id = v.id and a.blocks
            join ${technician} t on t.id = a.technician_id
          where v.work_order_id in ${ids} and v.state <> 'cancelled'
            and (v.state <> 'planned' or a.day <= ${parisDay(scope.now()).toString()})
          union all
          select f.subject::uuid, t.tablet_seen_at
          from ${fact} f join ${technician} t on t.id = (f.payload->>'technicianId')::uuid
          where f.subject in ${ids} and f.kind in ('visitPlanned', 'visitDispatched')
            and coalesce(t.tablet_seen_at, 'epoch') between f.recorded_at and (
              select max(g.recorded_at) from ${fact} g where g.subject = f.subject and g.kind in ${REPLANNED})
        ) tablet group by id`);
    return rows;
  }
}

const excluded = (column: string) => sql.raw(`excluded.${column}`);

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
