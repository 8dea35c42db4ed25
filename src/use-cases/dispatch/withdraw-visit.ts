import { Temporal } from 'temporal-polyfill';
import type { VisitId } from '@/domain/ids';
import { withoutVisit } from '@/planning/model/plan';
import type { Ports } from '../ports/ports';
import type { Assignment, RouteKey } from '../ports/route-store';
import type { Store } from '../ports/store';
import { layOut } from './live-plan';
import { savePlan } from './save-plan';

/**
 * Frees the time of a visit and lets the rest of those days move up. The assignments stay in the journal's sight as
 * not blocking when `keepsTrace` (a cancelled visit is shown as such in calendars), else they go. Lock its routes before.
 */
export async function withdrawVisit(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  visitId: VisitId,
  { keepsTrace }: { readonly keepsTrace: boolean },
): Promise<void> {
  const assignments = (await store.routes.assignmentsOf(visitId)).filter(({ blocks }) => blocks);
  const now = ports.clock.now();
  for (const one of assignments) {
    const asked = { from: one.day, to: one.day, now };
    const ground = await store.plan.ground({ ...asked, technicianIds: [one.technicianId], jobs: [] });
    const live = layOut(ground, ports.travel, { ...asked, deciding: null });
    const v = live.problem.numbering.visits.get(visitId);
    if (v !== undefined && assignments.length === 1) await closeUp(store, live, v);
    else await store.routes.bump([one]);
    await free(store, one, keepsTrace);
  }
}

/** A plan with a visit less should break nothing new; where it would, the neighbours keep their times. */
async function closeUp(store: Store, live: ReturnType<typeof layOut>, v: number): Promise<void> {
  const saved = await savePlan(store, live, withoutVisit(live.plan, v), { visitOf: neverNew });
  if (!saved.ok) await store.routes.bump(live.ground.versions.map(routeKey));
}

async function free(store: Store, one: Assignment, keepsTrace: boolean): Promise<void> {
  if (keepsTrace) await store.routes.assign({ ...one, blocks: false });
  else await store.routes.unassign(one);
}

function neverNew(): never {
  throw new Error('nothing new is planned when something is taken off');
}

function routeKey({ technicianId, day }: { technicianId: RouteKey['technicianId']; day: string }): RouteKey {
  return { technicianId, day: Temporal.PlainDate.from(day) };
}
