import { compensation } from '../constraints/compensation';
import type { TermName } from '../constraints/rule';
import { unassignedCents } from '../constraints/unassigned';
import { type Plan, unassignedVisits } from '../model/plan';
import type { Problem } from '../model/problem';
import { leftOutCents, routeBill } from '../timetable/cost';
import { fillTimetable } from '../timetable/timetable';
import { emptyTimetable, type Timetable } from '../timetable/timetable-columns';
import { type WhyUnassigned, whyUnassigned } from './explain';

/** The price of a plan by name. `unassigned`: what it leaves out. */
export type PlanBill = Readonly<Record<TermName | 'unassigned', number>>;

export type PlanFigures = {
  /** The sum of the bill: what a search makes small. */
  readonly costCents: number;
  readonly bill: PlanBill;
  /** Of every drive still to come, the way home included. */
  readonly travelSeconds: number;
  readonly travelMetres: number;
  readonly overtimeSeconds: number;
  readonly plannedVisits: number;
};

/** Where and when a visit stands in a plan. Seconds of the plan. */
export type Stand = { readonly routeKey: string; readonly arrivalSecond: number; readonly endSecond: number };

/**
 * What becomes of one visit. `shifted`: the same technician and day, called on later or sooner than `toldToleranceSeconds`; a smaller drift is no
 * change. Who goes to another technician on another day is `otherTechnician`.
 */
export type VisitChange = {
  readonly visitKey: string;
  readonly kind: 'planned' | 'otherTechnician' | 'otherDay' | 'shifted' | 'leftOut';
  readonly from: Stand | null;
  readonly to: Stand | null;
  /** It was announced as it stood, and no longer is. */
  readonly mustRetell: boolean;
};

/** What the promises of one visit are expected to cost of all they could; null where nobody goes. */
export type PromiseFear = {
  readonly visitKey: string;
  readonly stakeCents: number;
  readonly beforeCents: number | null;
  readonly afterCents: number | null;
};

export type LeftOut = { readonly visitKey: string; readonly why: WhyUnassigned | null };

/** What changes when one plan takes the place of another, by the prices of the search. */
export type PlanDifference = {
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  readonly changes: readonly VisitChange[];
  /** Of visits whose promises are feared for more or less than before. */
  readonly fears: readonly PromiseFear[];
  /** Everything the new plan leaves out; why, for the dearest of them. */
  readonly leftOut: readonly LeftOut[];
};

/** Compares two plans of one problem. `explained`: of how many left out it is worked out why; the others say null. */
export function planDifference(problem: Problem, before: Plan, after: Plan, explained: number): PlanDifference {
  const [was, is] = [laidOut(problem, before), laidOut(problem, after)];
  const visits = problem.visit.keys.map((_, v) => v);
  return {
    before: was.figures,
    after: is.figures,
    changes: visits.flatMap((v) => changeOf(problem, v, was.stands.get(v), is.stands.get(v)) ?? []),
    fears: visits.flatMap((v) => fearOf(problem, v, was.stands.get(v), is.stands.get(v)) ?? []),
    leftOut: unassignedVisits(problem, after)
      .sort((a, b) => unassignedCents(problem, b) - unassignedCents(problem, a) || a - b)
      .map((v, i) => {
        const visitKey = problem.visit.keys[v]!;
        return { visitKey, why: i < explained ? whyUnassigned(problem, after, visitKey) : null };
      }),
  };
}

type Standing = Stand & { readonly route: number; readonly hasBegun: boolean; readonly fearCents: number };

type LaidOut = { readonly figures: PlanFigures; readonly stands: ReadonlyMap<number, Standing> };

function laidOut(problem: Problem, plan: Plan): LaidOut {
  const timetable = emptyTimetable(problem);
  const stands = new Map<number, Standing>();
  const bill: Record<string, number> = { unassigned: 0 };
  let [travelSeconds, travelMetres, overtimeSeconds] = [0, 0, 0];
  plan.orders.forEach((order, r) => {
    const t = fillTimetable(timetable, problem, plan.meetings, r, order, order.length);
    for (const [term, cents] of Object.entries(routeBill(t))) bill[term] = (bill[term] ?? 0) + cents;
    travelSeconds += t.driveSeconds;
    travelMetres += t.driveMetres;
    if (t.count > 0) overtimeSeconds += Math.max(0, t.reach[t.count]! - problem.route.regularEnd[r]!);
    // A crew stands where its first route has it.
    for (let k = 0; k < t.count; k++) if (!stands.has(order[k]!)) stands.set(order[k]!, standOf(t, k));
  });
  bill.unassigned = leftOutCents(problem, plan);
  const costCents = Object.values(bill).reduce((sum, cents) => sum + cents, 0);
  return {
    stands,
    figures: {
      costCents,
      bill: bill as PlanBill,
      travelSeconds,
      travelMetres,
      overtimeSeconds,
      plannedVisits: stands.size,
    },
  };
}

function standOf(t: Timetable, k: number): Standing {
  return {
    route: t.route,
    routeKey: t.problem.route.keys[t.route]!,
    arrivalSecond: t.arrival[k]!,
    endSecond: t.end[k]!,
    hasBegun: k < t.started,
    fearCents: compensation.centsAt(t, k),
  };
}

function changeOf(problem: Problem, v: number, from: Standing | undefined, to: Standing | undefined) {
  const kind = kindOf(problem, from, to);
  if (!kind) return null;
  const isRetold = (stand: Standing | undefined) => isOtherThanTold(problem, v, stand);
  const mustRetell = isRetold(to) && !isRetold(from);
  return { visitKey: problem.visit.keys[v]!, kind, from: shown(from), to: shown(to), mustRetell };
}

function kindOf({ route, prices }: Problem, from?: Standing, to?: Standing): VisitChange['kind'] | null {
  if (!to) return from ? 'leftOut' : null;
  if (!from) return 'planned';
  if (route.technician[from.route] !== route.technician[to.route]) return 'otherTechnician';
  if (route.day[from.route] !== route.day[to.route]) return 'otherDay';
  return Math.abs(to.arrivalSecond - from.arrivalSecond) > prices.toldToleranceSeconds ? 'shifted' : null;
}

/** Whether what was announced of it, if anything was, is no longer so: the rule of the term `retelling`. */
function isOtherThanTold({ visit, route, prices }: Problem, v: number, stand: Standing | undefined): boolean {
  if (visit.toldTechnician[v] === -1) return false;
  if (!stand) return true;
  if (stand.hasBegun) return false;
  const drift = Math.abs(stand.arrivalSecond - visit.toldArrival[v]!);
  return visit.toldTechnician[v] !== route.technician[stand.route] || drift > prices.toldToleranceSeconds;
}

function fearOf({ visit, due }: Problem, v: number, from?: Standing, to?: Standing): PromiseFear | null {
  let stakeCents = visit.windowLateCents[v]!;
  for (let d = due.from[v]!; d < due.from[v + 1]!; d++) stakeCents += due.lateCents[d]!;
  const [beforeCents, afterCents] = [from?.fearCents ?? null, to?.fearCents ?? null];
  if (stakeCents === 0 || beforeCents === afterCents) return null;
  return { visitKey: visit.keys[v]!, stakeCents, beforeCents, afterCents };
}

const shown = (stand: Standing | undefined): Stand | null =>
  stand ? { routeKey: stand.routeKey, arrivalSecond: stand.arrivalSecond, endSecond: stand.endSecond } : null;
