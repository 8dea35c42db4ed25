import { Temporal } from 'temporal-polyfill';
import type { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

type Used = Pick<Ports, 'clock' | 'newId' | 'transact'>;
type NotApproved = RefusalOf<'compensationNotDue' | 'compensationAwaitsTablet'>;

/** A line of the ledger is to be paid. Not while a tablet may still prove the promise kept. */
export function approveCompensation(
  ports: Used,
  actor: Actor,
  command: ApproveCompensation,
): Promise<Result<null, NotApproved> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'approveCompensation' }, async (store) => {
    const now = ports.clock.now();
    const line = await store.ledger.find(command.compensationId);
    if (line?.state !== 'due') return refuse({ kind: 'compensationNotDue' });
    if (Temporal.Instant.compare(now, line.approvableFrom) < 0)
      return refuse({ kind: 'compensationAwaitsTablet', until: line.approvableFrom.toString() });
    await store.ledger.approve(command.compensationId, now);
    await store.facts.audit({
      id: ports.newId<FactId>(),
      subjectKind: 'compensation',
      subject: command.compensationId,
      kind: 'compensationApproved',
      happenedAt: now,
      payload: { amountCents: line.amountCents },
    });
    return ok(null);
  });
}

/** Hands every approved line over to billing and gives how many there were, and their sum. */
export function exportCompensations(
  ports: Used,
  actor: Actor,
  command: ExportCompensations,
): Promise<Result<{ count: number; totalCents: number }, never> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'exportCompensations' }, async (store) => {
    const now = ports.clock.now();
    const exported = await store.ledger.exportApproved(now);
    for (const { id, amountCents } of exported)
      await store.facts.audit({
        id: ports.newId<FactId>(),
        subjectKind: 'compensation',
        subject: id,
        kind: 'compensationExported',
        happenedAt: now,
        payload: { amountCents },
      });
    return ok({ count: exported.length, totalCents: exported.reduce((sum, line) => sum + line.amountCents, 0) });
  });
}
