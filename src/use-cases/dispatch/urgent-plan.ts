import { parisDay } from '@/domain/calendar/paris';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { type Candidates, dispatchCandidates } from '@/planning/questions/candidates';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { WorkOrder } from '../ports/work-order-store';
import { askedPlan, type SpanAsked } from './asked-plan';
import { type LivePlan, layOut, visitKeyOf } from './live-plan';
import { MAKING_WAIT_CENTS } from './prices';

export type UrgentPlan = { readonly live: LivePlan; readonly visitKey: string } & Candidates;

/** A sampling has a day and a night (25); anything else somebody must go to soon. */
const SAMPLING_SECONDS = 24 * 3600;
const URGENT_SECONDS = 4 * 3600;

/**
 * Who could go to a job now, on the live plan of yesterday's night, today and tomorrow: on their shift, past it where the work may keep them, or
 * on call. Work begun stays, promises broken are told, unpromised work is pushed aside. `look` asks the copy of the plan in memory.
 */
export async function urgentPlan(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  order: WorkOrder,
  reading: 'look' | 'decide',
): Promise<Result<UrgentPlan, RefusalOf<'needsGeocoding'>>> {
  const now = ports.clock.now();
  const today = parisDay(now);
  const asked = { from: today.subtract({ days: 1 }), to: today.add({ days: 1 }), now };
  const options = { ...asked, unassignedCents: MAKING_WAIT_CENTS, deciding: order.id };
  const live = reading === 'decide' ? await decidingPlan(ports, store, options) : await lookedAt(ports, store, options);
  const visitKey = visitKeyOf(live, order.id);
  if (!visitKey) return refuse({ kind: 'needsGeocoding' });
  const within = jobType(order.jobType).family === 'sampling' ? SAMPLING_SECONDS : URGENT_SECONDS;
  return ok({ live, visitKey, ...dispatchCandidates(live.problem, live.plan, visitKey, within) });
}

async function decidingPlan(ports: Pick<Ports, 'travel'>, store: Store, asked: SpanAsked): Promise<LivePlan> {
  const ground = await store.plan.ground({ ...asked, technicianIds: null, jobs: [asked.deciding] });
  return layOut(ground, ports.travel, asked);
}

async function lookedAt(ports: Pick<Ports, 'travel'>, store: Store, asked: SpanAsked): Promise<LivePlan> {
  const { from, to, now, deciding } = asked;
  const read = await store.plan.mirrored({ spans: [{ from, to }], now, jobs: [deciding] });
  const [span] = read.spans;
  if (!span) throw new Error('one span was asked for and none is given');
  return askedPlan(span, read, ports.travel, asked).live;
}
