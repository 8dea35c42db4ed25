import { type Punctuality, proofLimit, sharedNow } from '@/adapters/planner/budget';
import type { Searched } from '@/adapters/planner/search';
import type { SearchTask } from '@/adapters/planner/search-task';
import { planDescription } from '@/planning/model/plan';
import { own } from '@/planning/own';
import { completed, verifyPlain } from '@/planning/plain/verify-plain';
import { whyUnserved } from '@/planning/plain/why-unserved';
import { whyUnassigned } from '@/planning/questions/explain';
import { verify } from '@/planning/verify/verify';
import type { SearchBudget } from '@/use-cases/ports/planner';
import { whyLeftOut } from './why-left-out';

/** What `--json` prints, and why what is left out is left out. */
export type Answer = {
  /** Total distance of a benchmark instance; cents of a problem of ours. */
  readonly cost: number;
  /** In the unit of the instance; metres. */
  readonly distance: number;
  /** One list for each route: those used of an instance, all of a problem of ours, in its order. */
  readonly routes: readonly (readonly (number | string)[])[];
  readonly unassigned: readonly (number | string)[];
  /** How many of them the second implementation put at every place: they fit nowhere, or for no less than leaving them out. */
  readonly proved: number;
  /** User and system time of this process. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly iterations: number;
  /** Judged by the second implementation: no rule is broken and, in an instance, nobody is left out. */
  readonly feasible: boolean;
  readonly reasons: readonly string[];
};

export function answerOf(
  task: SearchTask,
  budget: SearchBudget,
  searched: Searched,
  punctuality?: Punctuality,
): Answer {
  const { user, system } = process.cpuUsage();
  const { iterations, wallSeconds } = searched;
  const effort = { cpuSeconds: (user + system) / 1e6, wallSeconds, iterations };
  return {
    ...(task.kind === 'plain' ? plainAnswer(task, budget, searched, punctuality) : dayAnswer(searched, punctuality)),
    ...effort,
  };
}

type Found = Omit<Answer, 'cpuSeconds' | 'wallSeconds' | 'iterations'>;

function plainAnswer(
  { file }: Extract<SearchTask, { kind: 'plain' }>,
  budget: SearchBudget,
  searched: Searched,
  punctuality: Punctuality | undefined,
): Found {
  if (searched.kind !== 'plain') throw new Error('an instance was searched as a day');
  const { snapshot } = searched;
  const routes: number[][] = [];
  const route: number[] = [];
  for (const customer of snapshot) {
    if (customer >= 0) route.push(customer + 1);
    else routes.push(route.splice(0));
  }
  const limit = proofLimit(budget, () => false, punctuality?.proofUntil);
  const full = completed(file, routes, limit);
  const { faults, distance, unserved } = verifyPlain(file, full.routes);
  const reasons = [...faults, ...unserved.map((number) => whyUnserved(file, number))];
  const feasible = reasons.length === 0;
  reasons.push(...tooLate(full.proved, unserved.length - full.proved));
  const found = { routes: full.routes, unassigned: unserved, proved: full.proved };
  return { cost: distance / 10, distance: distance / 10, ...found, feasible, reasons };
}

const tooLate = (proved: number, unproved: number) =>
  unproved > 0 ? [`${proved} of those left out were tried at every place; it was too late for ${unproved}`] : [];

/** For so long it is worked out why visits are left out, in the order of the file: each is tried everywhere. */
const EXPLAINING_MS = 500;
/** However late it is. */
const LEAST_EXPLAINING_MS = 100;

function dayAnswer(searched: Searched, punctuality: Punctuality | undefined): Found {
  if (searched.kind !== 'day') throw new Error('a day was searched as an instance');
  const { question, problem } = searched;
  const { plan, costCents, leftOut } = searched.planned;
  const described = planDescription(problem, plan);
  const verdict = verify(question.problem, described, { costCents });
  const reasons = verdict.violations.map(
    ({ rule, routeKey, visitKey }) => `${rule} is broken on ${routeKey ?? 'no route'}, visit ${visitKey ?? 'none'}`,
  );
  const now = sharedNow();
  const usual = Math.min(now + EXPLAINING_MS, punctuality?.answerUntil ?? Infinity);
  const until = Math.max(now + LEAST_EXPLAINING_MS, usual);
  const told: string[] = [];
  for (const key of verdict.unassigned) {
    if (sharedNow() >= until) break;
    told.push(`${key}: ${whyLeftOut(problem, key, whyUnassigned(problem, plan, key))}`);
  }
  const untold = verdict.unassigned.length - told.length;
  if (untold > 0) told.push(`${untold} more are left out, and it is too late to say why`);
  const drives = verdict.routes.flatMap(({ stops, home }) => [...stops.map(({ drive }) => drive), home]);
  return {
    cost: verdict.costCents,
    distance: drives.reduce((metres, drive) => metres + (drive?.metres ?? 0), 0),
    routes: question.problem.routes.map(({ key }) => own(described.routes, key) ?? []),
    unassigned: verdict.unassigned,
    proved: leftOut.proved,
    feasible: verdict.violations.length === 0,
    reasons: [...reasons, ...told, ...tooLate(leftOut.proved, leftOut.unproved)],
  };
}
