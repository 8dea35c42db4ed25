import { Temporal } from 'temporal-polyfill';
import type { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import type { CommandId, FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

type Used = Pick<Ports, 'clock' | 'newId' | 'transact'>;
type NotApproved = RefusalOf<'compensationNotDue' | 'compensationAwaitsTablet'>;

/** What left for billing by one command, which names its file. */
export type Exported = { readonly exportId: CommandId; readonly count: number; readonly totalCents: number };

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
      payload: { number: line.number, amountCents: line.amountCents },
    });
    return ok(null);
  });
}

/**
 * Hands every approved line over to billing and gives how many there were, and their sum. Each line's entry in the
 * journal names the export, so that its file can be made again at any time.
 */
export function exportCompensations(
  ports: Used,
  actor: Actor,
  command: ExportCompensations,
): Promise<Result<Exported, never> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'exportCompensations' }, async (store) => {
    const happenedAt = ports.clock.now();
    const exported = await store.ledger.exportApproved(happenedAt);
    await store.facts.audit(
      ...exported.map(({ id, number, amountCents }) => ({
        id: ports.newId<FactId>(),
        subjectKind: 'compensation' as const,
        subject: id,
        kind: 'compensationExported',
        happenedAt,
        payload: { number, amountCents, exportId: command.id },
      })),
    );
    const totalCents = exported.reduce((sum, line) => sum + line.amountCents, 0);
    return ok({ exportId: command.id, count: exported.length, totalCents });
  });
}
