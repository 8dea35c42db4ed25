import { parisDay, startOfDay } from '@/domain/calendar/paris';
import type { WorkOrderId } from '@/domain/ids';
import { widenedProblem } from '@/planning/model/widened-problem';
import { type Evaluation, evaluationOf, routeEvaluation } from '@/planning/timetable/evaluation';
import type { MirroredGround, SpanGround } from '../ports/plan-ground';
import type { TravelTimes } from '../ports/travel-times';
import { epochSecondOf } from './describe-routes';
import { describeHold, describeJob } from './describe-visit';
import { overtimeOf } from './job-in-ground';
import { keptWithin } from './kept-within';
import { decided, type LayOut, type LivePlan, lastSecondOf, layOut, withHolds } from './live-plan';

/** Some days of the live plan as a question about one work order, with what is known of their routes. */
export type AskedPlan = { readonly live: LivePlan; readonly evaluation: Evaluation };

export type SpanAsked = Pick<LayOut, 'from' | 'to' | 'now' | 'unassignedCents'> & {
  readonly deciding: WorkOrderId;
};

type Travel = Pick<TravelTimes, 'estimate'>;

/**
 * The same plan and the same prices as `layOut` of these days, from what was laid out at an earlier question: the days without holds and without
 * the work order asked about are kept beside `span` for as long as that lives, which is until something on them changes, and there is
 * memory for them.
 */
export function askedPlan(
  span: SpanGround,
  { holds, jobs }: Pick<MirroredGround, 'holds' | 'jobs'>,
  travel: Travel,
  asked: SpanAsked,
): AskedPlan {
  const { deciding } = asked;
  const [from, to] = [asked.from.toString(), asked.to.toString()];
  const ground = { ...span, jobs, holds: holds.filter(({ day }) => from <= day && day <= to) };
  if (span.visits.some(({ job }) => job.workOrderId === deciding)) {
    const live = layOut(ground, travel, asked);
    return { live, evaluation: evaluationOf(live.problem, live.plan) };
  }
  const { live, evaluation } = keptPlan(span, travel, { ...asked, overtimeSeconds: overtimeOf(ground, deciding) });
  const waiting = jobs.flatMap((job) => {
    const described = describeJob(job, job.workOrderId, live);
    return described ? [job.workOrderId === deciding ? decided(described) : described] : [];
  });
  const held = ground.holds
    .filter(({ job }) => job.workOrderId !== deciding)
    .flatMap((hold) => describeHold(hold, live) ?? []);
  const problem = widenedProblem(live.problem, [...waiting, ...held]);
  const full = withHolds({ ...evaluation, problem }, held);
  return { live: { ...live, ground, problem, plan: full.plan }, evaluation: full };
}

type KeptAsked = Omit<SpanAsked, 'deciding'> & { readonly overtimeSeconds: number };

type KeptPlan = AskedPlan & {
  readonly under: Travel['estimate'];
  readonly asked: Pick<KeptAsked, 'overtimeSeconds' | 'unassignedCents'>;
  /** From this second of the plan on somebody's route is over, or another day has begun, and the plan is another one. */
  readonly untilSecond: number;
};

/** All days laid out in a process, over all territories: some hundred days of 500 visits, or eight of 1 500. */
const MOST_BYTES = 256 * 2 ** 20;

const kept = keptWithin<SpanGround, KeptPlan>(MOST_BYTES, bytesOf);

/** What days laid out hold, roughly: the drives between all their places, as far as they are kept, and some kilobytes a visit and a route. */
function bytesOf({ live: { problem } }: KeptPlan): number {
  const drives = Math.min(8 * problem.numbering.places.length ** 2, 32 * 2 ** 20);
  return drives + 4_096 * (problem.visit.count + problem.route.count);
}

/** The days as they stand now, nobody asking. */
function keptPlan(span: SpanGround, travel: Travel, asked: KeptAsked): AskedPlan {
  const nowSecond = Math.max(0, epochSecondOf(asked.now) - epochSecondOf(startOfDay(asked.from)));
  const known = kept.get(span);
  const found =
    known && isStanding(known, travel, asked, nowSecond) ? later(known, nowSecond) : laid(span, travel, asked);
  kept.set(span, found);
  return found;
}

function isStanding({ under, asked, live, untilSecond }: KeptPlan, travel: Travel, now: KeptAsked, nowSecond: number) {
  const isAskedSo = asked.overtimeSeconds === now.overtimeSeconds && asked.unassignedCents === now.unassignedCents;
  return isAskedSo && under === travel.estimate && live.problem.nowSecond <= nowSecond && nowSecond < untilSecond;
}

function laid(span: SpanGround, travel: Travel, asked: KeptAsked): KeptPlan {
  const live = layOut({ ...span, holds: [], jobs: [] }, travel, { ...asked, deciding: null });
  const { nowSecond, description } = live.problem;
  const ends = description.routes.map(lastSecondOf).filter((second) => second > nowSecond);
  const tomorrow = epochSecondOf(startOfDay(parisDay(asked.now).add({ days: 1 }))) - live.originEpochSecond;
  const untilSecond = Math.min(tomorrow, ...ends);
  return { live, evaluation: evaluated(live), under: travel.estimate, asked, untilSecond };
}

/** Nothing has changed but the hour: what has not begun begins later. */
function later(plan: KeptPlan, nowSecond: number): KeptPlan {
  const { problem } = plan.live;
  if (problem.nowSecond === nowSecond) return plan;
  const live = { ...plan.live, problem: { ...problem, nowSecond, description: { ...problem.description, nowSecond } } };
  return { ...plan, live, evaluation: evaluated(live) };
}

/** With every route worked out: a question that shares it must not leave its own problem in it. */
function evaluated({ problem, plan }: LivePlan): Evaluation {
  const evaluation = evaluationOf(problem, plan);
  for (let r = 0; r < problem.route.count; r += 1) routeEvaluation(evaluation, r);
  return evaluation;
}
