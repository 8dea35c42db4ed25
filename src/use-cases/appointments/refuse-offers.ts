import { Temporal } from 'temporal-polyfill';
import { isOpen } from '@/domain/clock/clock';
import { projectClocks } from '@/domain/clock/project-clocks';
import type { RefuseOffers } from '@/domain/commands/refuse-offers';
import { factsOf, standingFacts } from '@/domain/fact/standing-facts';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { Collision } from '../ports/transact';

/** Whether commitment 26 now waits for the customer. */
export type OffersRefused = { readonly isPaused: boolean };

/**
 * Notes that the customer took none of the windows offered, and lets their places go. The second time within the term,
 * commitment 26 waits for them: the offers themselves are the proof. Windows refused in one go count once.
 */
export async function refuseOffers(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  command: RefuseOffers,
): Promise<Result<OffersRefused, RefusalOf<'unknownWorkOrder' | 'alreadyClosed'>> | Collision> {
  return ports.transact(actor, { id: command.id, kind: 'refuseOffers' }, async (store) => {
    const { workOrderId } = command;
    const order = await store.workOrders.find(workOrderId);
    if (!order) return refuse({ kind: 'unknownWorkOrder' });
    if (order.state === 'done' || order.state === 'cancelled') return refuse({ kind: 'alreadyClosed' });
    const now = ports.clock.now();
    const windows = command.windows.map(({ start, end }) => ({ start: start.toString(), end: end.toString() }));
    await store.routes.releaseHolds(workOrderId, null);
    await record(ports, store, workOrderId, [{ kind: 'offersRefused', happenedAt: now, payload: { windows } }]);
    const proof = await twoRefusals(store, workOrderId, now);
    if (!proof) return ok({ isPaused: false });
    const payload = { number: 26, reason: 'twoOffersRefused', proof, until: null } as const;
    await record(ports, store, workOrderId, [{ kind: 'clockPaused', happenedAt: now, payload }]);
    return ok({ isPaused: true });
  });
}

/** The windows refused on two occasions inside a term that still runs, in words of the journal; null otherwise. */
async function twoRefusals(store: Store, workOrderId: RefuseOffers['workOrderId'], now: Temporal.Instant) {
  const facts = await store.facts.of(workOrderId);
  const clocks = projectClocks(facts, { now, tabletsSyncedAt: null });
  const clock = clocks.find(({ code }) => code === '26b');
  if (!clock || !isOpen(clock) || clock.pauses.some(({ end }) => end === null)) return null;
  const refused = factsOf(standingFacts(facts), 'offersRefused').filter(
    ({ happenedAt }) => Temporal.Instant.compare(happenedAt, clock.dueAt) <= 0,
  );
  if (refused.length < 2) return null;
  return refused.flatMap(({ payload }) => payload.windows.map(({ start, end }) => `${start}/${end}`)).join(' ');
}
