import type { RecordNoShow } from '@/domain/commands/record-no-show';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { jobType } from '@/domain/work-order/job-type';
import { judgeTime, type TimeRefusal } from '@/domain/work-order/judge-time';
import { legalSteps } from '@/domain/work-order/next-step';
import { toldTime } from '@/domain/work-order/told-time';
import { isOver } from '@/domain/work-order/visit-state';
import { stateAt, visitTimeline } from '@/domain/work-order/visit-timeline';
import { windowStartFixedBy } from '@/domain/work-order/window-start-fixed-by';
import { record } from '../charter/record';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { followStep } from './follow-step';
import { visitGround } from './visit-ground';

/** `day`: of the tour it stood on. `isTold`: a window was missed, and the customer hears of it; otherwise somebody at the desk is asked. */
export type NoShowRecorded = { readonly day: string; readonly isTold: boolean };

type Refused =
  | RefusalOf<
      'happenedInTheFuture' | 'happenedTooLongAgo' | 'unknownVisit' | 'notYours' | 'alreadyClosed' | 'noSuchStep'
    >
  | TimeRefusal;

/**
 * The customer was not there, told by telephone to the desk: the same comes of it as of a technician's own word on the tablet, and who was not on site
 * yet by what we know arrived at that moment. An urgent place is made safe whoever is there, so nobody is absent from it.
 */
export async function recordNoShow(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, visitId, happenedAt, note }: RecordNoShow,
): Promise<Result<NoShowRecorded, Refused> | Collision> {
  return ports.transact(actor, { id, kind: 'recordNoShow' }, async (store) => {
    const [assignment] = await store.routes.assignmentsOf(visitId);
    if (!assignment) return refuse({ kind: 'unknownVisit' });
    const ground = () => visitGround(ports, store, visitId, assignment.technicianId);
    const found = await ground();
    if (!found.ok) return found;
    const { visit, order, facts } = found.value;
    if (isOver(visit.state)) return refuse({ kind: 'alreadyClosed' });
    const told = toldTime(happenedAt, ports.clock.now(), order.reportedAt);
    if (!told.ok) return told;
    const at = told.value;
    const windowStart = windowStartFixedBy(facts, at);
    const refusal = judgeTime('reportAbsence', at, { reportedAt: order.reportedAt, windowStart });
    if (refusal) return refuse(refusal);

    const { family } = jobType(order.jobType);
    const steps = legalSteps(stateAt(visitTimeline(facts, visitId), 'dispatched', at), family);
    if (!legalSteps('onSite', family).includes('reportAbsence'))
      return refuse({ kind: 'noSuchStep', step: 'reportAbsence' });
    if (steps.includes('arrive')) {
      const payload = { visitId, technicianId: assignment.technicianId };
      await record(ports, store, order.id, [{ kind: 'arrived', happenedAt: at, payload }]);
    }
    const there = await ground();
    if (!there.ok) return there;
    const hadWindow = (await store.appointments.liveOf(order.id)) !== null;
    const absence = { kind: 'reportAbsence', id, visitId, note } as const;
    await followStep(ports, store, there.value, absence, at, assignment.technicianId);
    const isTold = hadWindow && (await store.appointments.liveOf(order.id)) === null;
    return ok({ day: assignment.day.toString(), isTold });
  });
}
