import { Temporal } from 'temporal-polyfill';
import type { PlanSearch, Proposal } from '../ports/plan-searches';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { groundAsked } from './search-ground';

/**
 * Locks what a proposal writes, in the order everybody locks in: the work orders of every route it changes, then those routes. Gives the routes that are
 * no longer at the version they were read at.
 */
export async function lockProposed(
  ports: Pick<Ports, 'clock'>,
  store: Store,
  search: PlanSearch,
  proposal: Proposal,
): Promise<Proposal['routes']> {
  const now = ports.clock.now();
  const proposed = new Set(Object.values(proposal.orders).flat());
  const days = new Set(proposal.routes.map(({ technicianId, day }) => `${technicianId} ${day}`));
  const { visits, jobs } = await store.plan.ground(groundAsked(search, now));
  const standing = visits.filter(
    ({ id, assignments }) =>
      proposed.has(id) || assignments.some(({ technicianId, day }) => days.has(`${technicianId} ${day}`)),
  );
  const concerned = [
    ...standing.map(({ job }) => job.workOrderId),
    ...jobs.map(({ workOrderId }) => workOrderId).filter((workOrderId) => proposed.has(workOrderId)),
  ];
  await store.workOrders.lock(concerned);
  const keys = proposal.routes.map(({ technicianId, day }) => ({ technicianId, day: Temporal.PlainDate.from(day) }));
  const versions = await store.routes.lock(keys, now);
  return proposal.routes.filter(({ version }, i) => versions[i] !== version);
}
