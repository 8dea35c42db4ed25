import { Temporal } from 'temporal-polyfill';
import { parisDay, startOfDay } from '@/domain/calendar/paris';
import { isOpen } from '@/domain/clock/clock';
import { projectClocks } from '@/domain/clock/project-clocks';
import type { AskLater } from '@/domain/commands/ask-later';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

type Refused = RefusalOf<'unknownWorkOrder' | 'clockNotRunning' | 'windowInThePast'>;

/** The customer wants a later date than any offered: commitment 26 waits until that day, with their words as proof. Other terms do not wait. */
export async function askLater(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: AskLater,
): Promise<Result<{ readonly pausedUntil: string }, Refused> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'askLater' }, async (store) => {
    const now = ports.clock.now();
    const { workOrderId, notBefore, proof } = command;
    if (!(await store.workOrders.find(workOrderId))) return refuse({ kind: 'unknownWorkOrder' });
    if (Temporal.PlainDate.compare(notBefore, parisDay(now)) <= 0) return refuse({ kind: 'windowInThePast' });
    const clocks = projectClocks(await store.facts.of(workOrderId), { now, tabletsSyncedAt: null });
    if (!clocks.some((clock) => clock.code === '26b' && isOpen(clock))) return refuse({ kind: 'clockNotRunning' });
    const until = startOfDay(notBefore).toString();
    const payload = { number: 26, reason: 'customerAskedLater', proof, until } as const;
    await store.routes.releaseHolds(workOrderId, null);
    await record(ports, store, workOrderId, [{ kind: 'clockPaused', happenedAt: now, payload }]);
    return ok({ pausedUntil: until });
  });
}
