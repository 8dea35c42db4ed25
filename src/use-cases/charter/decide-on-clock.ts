import type { ExemptClock, PauseClock, ResumeClock } from '@/domain/commands/clock-decisions';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import type { CommitmentCode } from '@/domain/commitment/commitment-code';
import type { WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { record, type Telling } from './record';

type Decided = Result<null, RefusalOf<'unknownWorkOrder' | 'clockNotRunning'>> | Collision;
type Used = Pick<Ports, 'clock' | 'newId' | 'transact'>;

/** Stands a clock still, for a reason the charter admits for that commitment. */
export function pauseClock(ports: Used, actor: Actor, command: PauseClock): Promise<Decided> {
  const { number, reason, proof, until } = command;
  const payload = { number, reason, proof, until: until?.toString() ?? null };
  const admits = (code: CommitmentCode) =>
    commitmentIn(charterInForce(ports.clock.now()), code).pauses.includes(reason);
  return decide(
    ports,
    actor,
    command,
    'pauseClock',
    { kind: 'clockPaused', payload, happenedAt: ports.clock.now() },
    admits,
  );
}

export function resumeClock(ports: Used, actor: Actor, command: ResumeClock): Promise<Decided> {
  const { number } = command;
  return decide(ports, actor, command, 'resumeClock', {
    kind: 'clockResumed',
    payload: { number },
    happenedAt: ports.clock.now(),
  });
}

/** Nothing is owed, after review; the reason and its proof stay in the journal. */
export function exemptClock(ports: Used, actor: Actor, command: ExemptClock): Promise<Decided> {
  const { number, reason, proof } = command;
  return decide(ports, actor, command, 'exemptClock', {
    kind: 'clockExempted',
    payload: { number, reason, proof },
    happenedAt: ports.clock.now(),
  });
}

function decide(
  ports: Used,
  actor: Actor,
  command: { readonly id: PauseClock['id']; readonly workOrderId: WorkOrderId; readonly number: number },
  kind: string,
  telling: Telling,
  admits: (code: CommitmentCode) => boolean = () => true,
): Promise<Decided> {
  return ports.transact(actor, { id: command.id, kind }, async (store) => {
    const { workOrderId, number } = command;
    if (!(await store.workOrders.find(workOrderId))) return refuse({ kind: 'unknownWorkOrder' });
    const clocks = await store.clocks.of(workOrderId);
    const concerned = clocks.filter((clock) => clock.number === number && clock.state !== 'kept' && admits(clock.code));
    if (concerned.length === 0) return refuse({ kind: 'clockNotRunning' });
    await record(ports, store, workOrderId, [telling]);
    return ok(null);
  });
}
