import { Temporal } from 'temporal-polyfill';
import { parisDay } from '@/domain/calendar/paris';
import type { AskForRepair } from '@/domain/commands/plan-searches';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { PlanSearch, RepairWish } from '../ports/plan-searches';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import type { PlanAsked } from './ask-for-plan';
import { isOutdated } from './is-outdated';
import { lockProposed } from './lock-proposed';

/**
 * Has a day in trouble mended: what is late, likely to be, or left without a place by an absence, or what is named, finds another technician or another
 * time, and only what must makes room. A repair does not wait: whatever else is searched or proposed for that day is about a plan the trouble has made
 * old, and ends. The same repair asked twice is shown once, unless what it proposes stands on routes that have changed since.
 */
export async function askForRepair(
  ports: Pick<Ports, 'clock' | 'transact'>,
  actor: Actor,
  { id, searchId, day, around, held }: AskForRepair,
): Promise<Result<PlanAsked, RefusalOf<'dayOver' | 'unknownWorkOrder'>> | Collision> {
  return ports.transact(actor, { id, kind: 'askForRepair' }, async (store) => {
    const now = ports.clock.now();
    if (Temporal.PlainDate.compare(day, parisDay(now)) < 0) return refuse({ kind: 'dayOver' });
    const repair: RepairWish = { around: sorted(around), held: sorted(held) };
    for (const workOrderId of sorted([...around, ...held]))
      if (!(await store.workOrders.look(workOrderId))) return refuse({ kind: 'unknownWorkOrder' });
    const open = await store.planSearches.openOn(day, day);
    const [same] = open.filter((search) => isSame(search.repair, repair) && !isOutdated(search, now));
    const stale = same?.proposal ? await lockProposed(ports, store, same, same.proposal) : [];
    if (same && stale.length === 0) return ok({ searchId: same.id, isNew: false });
    for (const old of open) await store.planSearches.decide(old.id, 'superseded');
    await store.planSearches.add({ id: searchId, fromDay: day, toDay: day, repair, start: null, meanwhile: [] });
    return ok({ searchId, isNew: true });
  });
}

function sorted<Id extends string>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)].sort();
}

function isSame(one: PlanSearch['repair'], other: RepairWish): boolean {
  return one !== null && `${one.around} ${one.held}` === `${other.around} ${other.held}`;
}
