import { parisDay } from '@/domain/calendar/paris';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { type Candidates, dispatchCandidates } from '@/planning/candidates';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';
import { type LivePlan, layOut, visitKeyOf } from './live-plan';
import { MAKING_WAIT_CENTS, URGENT_OVERTIME_SECONDS } from './prices';

export type UrgentPlan = { readonly live: LivePlan; readonly visitKey: string } & Candidates;

/** A sampling has a day and a night (25); anything else somebody must go to soon. */
const SAMPLING_SECONDS = 24 * 3600;
const URGENT_SECONDS = 4 * 3600;

/**
 * Who could go to a job now, on the live plan of yesterday's night, today and tomorrow: shifts with overtime, and
 * whoever is on call. Work begun stays, promises broken are told, unpromised work is pushed aside.
 */
export async function urgentPlan(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  order: WorkOrder,
): Promise<Result<UrgentPlan, RefusalOf<'needsGeocoding'>>> {
  const now = ports.clock.now();
  const today = parisDay(now);
  const asked = { from: today.subtract({ days: 1 }), to: today.add({ days: 1 }), now };
  const ground = await store.plan.ground({ ...asked, technicianIds: null, jobs: [order.id] });
  const prices = { overtimeSeconds: URGENT_OVERTIME_SECONDS, unassignedCents: MAKING_WAIT_CENTS };
  const options = { ...asked, ...prices, deciding: order.id };
  const live = layOut(ground, ports.travel, options);
  const visitKey = visitKeyOf(live, order.id);
  if (!visitKey) return refuse({ kind: 'needsGeocoding' });
  const within = jobType(order.jobType).family === 'sampling' ? SAMPLING_SECONDS : URGENT_SECONDS;
  return ok({ live, visitKey, ...dispatchCandidates(live.problem, live.plan, visitKey, within) });
}
