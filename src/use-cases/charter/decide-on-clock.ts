import { Temporal } from 'temporal-polyfill';
import { type ClockState, isBreach } from '@/domain/clock/clock';
import type { ExemptClock, PauseClock, ResumeClock } from '@/domain/commands/clock-decisions';
import { charterInForce, commitmentIn } from '@/domain/commitment/charter';
import type { CommitmentCode, CommitmentNumber } from '@/domain/commitment/commitment-code';
import type { CommandId, WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { WorkOrder } from '../ports/work-order-store';
import { record, type Telling } from './record';

type Refused = RefusalOf<'unknownWorkOrder' | 'clockNotRunning' | 'limitInThePast'>;
type Decided = Promise<Result<null, Refused> | Collision>;
type Used = Pick<Ports, 'clock' | 'newId' | 'transact'>;
type Command = { readonly id: CommandId; readonly workOrderId: WorkOrderId; readonly number: CommitmentNumber };
type Decision = {
  readonly kind: 'pauseClock' | 'resumeClock' | 'exemptClock';
  readonly telling: (occasions: readonly string[]) => Telling;
  /** The states a clock may be in for this to mean anything. */
  readonly from: readonly ClockState[];
  readonly limit?: Temporal.Instant | null;
  readonly admits?: (order: WorkOrder, code: CommitmentCode) => boolean;
};

/**
 * Stands a running clock still, for a reason the charter admits for that commitment; each clock lives under the charter
 * in force when it started. Once its term has passed a clock is not paused any more: that would save nothing.
 */
export function pauseClock(ports: Used, actor: Actor, command: PauseClock): Decided {
  const { number, reason, proof, until } = command;
  const payload = { number, reason, proof, until: until?.toString() ?? null };
  const telling = (): Telling => ({ kind: 'clockPaused', payload, happenedAt: ports.clock.now() });
  const admits = (order: WorkOrder, code: CommitmentCode) =>
    commitmentIn(charterInForce(order.reportedAt), code).pauses.includes(reason);
  return decide(ports, actor, command, { kind: 'pauseClock', telling, from: ['running'], limit: until, admits });
}

/** Sets a paused clock going again, now. The days it stood still stay won. */
export function resumeClock(ports: Used, actor: Actor, command: ResumeClock): Decided {
  const payload = { number: command.number };
  const telling = (): Telling => ({ kind: 'clockResumed', payload, happenedAt: ports.clock.now() });
  return decide(ports, actor, command, { kind: 'resumeClock', telling, from: ['paused'] });
}

/**
 * Nothing is owed, after review; the reason and its proof stay in the journal. Money that has left is not called back. It is decided about
 * what has broken, or where nothing has, about what still runs; an appointment fixed later is promised anew.
 */
export function exemptClock(ports: Used, actor: Actor, command: ExemptClock): Decided {
  const { number, reason, proof } = command;
  const telling = (occasions: readonly string[]): Telling => ({
    kind: 'clockExempted',
    payload: { number, occasions, reason, proof },
    happenedAt: ports.clock.now(),
  });
  const from = ['running', 'paused', 'broken', 'awaitingTablet'] as const;
  return decide(ports, actor, command, { kind: 'exemptClock', telling, from });
}

function decide(ports: Used, actor: Actor, command: Command, decision: Decision): Decided {
  const { kind, telling, from, limit = null, admits = () => true } = decision;
  return ports.transact(actor, { id: command.id, kind }, async (store) => {
    const { workOrderId, number } = command;
    if (limit && Temporal.Instant.compare(limit, ports.clock.now()) <= 0) return refuse({ kind: 'limitInThePast' });
    const order = await store.workOrders.find(workOrderId);
    if (!order) return refuse({ kind: 'unknownWorkOrder' });
    const clocks = await store.clocks.of(workOrderId);
    const open = clocks.filter(
      (clock) => clock.number === number && from.includes(clock.state) && admits(order, clock.code),
    );
    if (open.length === 0) return refuse({ kind: 'clockNotRunning' });
    const broken = open.filter(isBreach);
    const concerned = broken.length > 0 ? broken : open;
    await record(ports, store, workOrderId, [telling([...new Set(concerned.map(({ occasion }) => occasion))])]);
    return ok(null);
  });
}
