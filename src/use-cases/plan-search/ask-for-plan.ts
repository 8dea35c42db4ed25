import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { AskForPlan } from '@/domain/commands/plan-searches';
import type { PlanSearchId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { isOutdated } from './is-outdated';

/** The search that runs or has just begun. `isNew` is false when somebody had asked already. */
export type PlanAsked = { readonly searchId: PlanSearchId; readonly isNew: boolean };

/**
 * Has a plan searched for some days, by whichever worker is free. While a search runs or a proposal waits on one of these days, that one is given
 * instead: two who ask at once are shown the same. A proposal too old to be accepted makes room.
 */
export async function askForPlan(
  ports: Pick<Ports, 'clock' | 'transact'>,
  actor: Actor,
  { id, searchId, from, to }: AskForPlan,
): Promise<Result<PlanAsked, RefusalOf<'dayOver'>> | Collision> {
  return ports.transact(actor, { id, kind: 'askForPlan' }, async (store) => {
    const now = ports.clock.now();
    if (Temporal.PlainDate.compare(from, parisDay(now)) < 0) return refuse({ kind: 'dayOver' });
    const open = await store.planSearches.openOn(from, to);
    const [standing] = open.filter((search) => !isOutdated(search, now));
    if (standing) return ok({ searchId: standing.id, isNew: false });
    for (const old of open) await store.planSearches.decide(old.id, 'superseded');
    await store.planSearches.add({ id: searchId, fromDay: from, toDay: to, repair: null, start: null, meanwhile: [] });
    return ok({ searchId, isNew: true });
  });
}
