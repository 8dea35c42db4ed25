import { Temporal } from 'temporal-polyfill';
import { offeredDays } from '@/domain/appointment/window-grid';
import type { WorkOrderId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { DaySpan } from '../ports/plan-ground';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { askedPlan } from './asked-plan';
import { dispatchableOrder } from './dispatchable-order';
import { visitKeyOf } from './live-plan';
import { type DayAsked, type WhyNowhere, whyNowhere } from './why-nowhere';
import { type WhyStanding, whyStanding } from './why-standing';

export type WhyTechnician = WhyStanding | WhyNowhere;

type Refused = RefusalOf<'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding'>;

/**
 * Why a planned job is with whoever has it, and what it would cost or break with anybody else that day; for one that stands nowhere (or with
 * somebody who works no more), why not with each technician in the days offered to customers. In the prices a move by hand has. Asks the copy of the
 * plan; what has begun is refused.
 */
export async function whyTechnician(
  ports: Pick<Ports, 'clock' | 'travel' | 'transactAlone'>,
  actor: Actor,
  { workOrderId }: { readonly workOrderId: WorkOrderId },
): Promise<Result<WhyTechnician, Refused>> {
  return ports.transactAlone(actor, async (store) => {
    const plannable = await dispatchableOrder(store, workOrderId, 'look');
    if (!plannable.ok) return plannable;
    const { standing } = plannable.value;
    const assigned = standing ? await store.routes.assignmentsOf(standing.id) : [];
    const days = assigned.map(({ day }) => day).sort(Temporal.PlainDate.compare);
    const [from, to] = [days[0], days.at(-1)];
    if (from && to) {
      const [asked] = await looked(ports, store, [{ from, to }], workOrderId);
      const why = asked && whyStanding(asked, asked.visitKey);
      if (why) return ok(why);
    }
    const offered = offeredDays(ports.clock.now()).map((day) => ({ from: day, to: day }));
    const [first, ...others] = await looked(ports, store, offered, workOrderId);
    return first ? ok(whyNowhere([first, ...others])) : refuse({ kind: 'needsGeocoding' });
  });
}

/** The spans in which the work order can be asked about: all of them, or none while nobody knows where it is. */
async function looked(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  spans: readonly DaySpan[],
  deciding: WorkOrderId,
): Promise<DayAsked[]> {
  const now = ports.clock.now();
  const read = await store.plan.mirrored({ spans, now, jobs: [deciding] });
  return spans.flatMap(({ from, to }, i) => {
    const span = read.spans[i];
    const asked = span && askedPlan(span, read, ports.travel, { from, to, now, deciding });
    const visitKey = asked && visitKeyOf(asked.live, deciding);
    return visitKey ? [{ ...asked, visitKey }] : [];
  });
}
