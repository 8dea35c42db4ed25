import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuestion } from '@/testing/arbitrary-problem';
import { cheapestPlacement } from '../insertion/insert';
import type { Placement } from '../insertion/insertion';
import { numberOf } from '../model/numbering';
import { type Plan, planDescription, planOf, routesOf, withoutVisit } from '../model/plan';
import { type Problem, problemOf } from '../model/problem';
import type { ProblemDescription, VisitDescription } from '../model/problem-description';
import { planDay } from '../planner/plan-day';
import { tolerating } from '../planner/tolerance';
import { dayRouting } from '../search/day-routing';
import { evaluationOf } from '../timetable/evaluation';
import { verify } from '../verify/verify';
import { verifiedUnassignedCents } from '../verify/verify-cost';
import { dispatchCandidates } from './candidates';
import { consequencesOf } from './consequences';
import { planDifference } from './difference';
import { whyNot, whyThisTechnician, whyUnassigned } from './explain';
import { offers } from './offers';
import { refusalsOf } from './refusals';

/** What somebody says it costs to put a visit there, and where. */
type Price = { readonly by: string; readonly at: Place; readonly cents: number };
type Place = Pick<Placement, 'routeKey' | 'position'>;

/** A plan without the visit asked about, and the one it stands in. */
type Asked = {
  readonly description: ProblemDescription;
  readonly problem: Problem;
  readonly visit: VisitDescription;
  readonly free: Plan;
  readonly plan: Plan;
};

test('a visit at a place has one price, to the cent, whoever asks', () => {
  const asking = new Set<string>();
  fc.assert(
    fc.property(arbitraryQuestion(), fc.nat({ max: 9 }), (question, which) => {
      const asked = askedAbout(question.problem, question.begun, which);
      if (!asked) return;
      const judged = judge(asked);
      for (const { by, at, cents } of everyPrice(asked)) {
        asking.add(by);
        expect({ by, at, cents }).toEqual({ by, at, cents: judged(at) });
      }
    }),
    { numRuns: 600 },
  );
  // Nobody was left unasked: random questions bring every one of them to a price.
  expect([...asking].sort()).toEqual([...ASKERS].sort());
});

const ASKERS = [
  'insertion',
  'by hand, from nowhere',
  'by hand, from where it stands',
  'by hand, reading the routes touched only',
  'why this technician',
  'why not that one',
  'why unassigned',
  'relaxation',
  'offers',
  'candidates',
  'proposal',
  'search',
];

function askedAbout(description: ProblemDescription, begun: Parameters<typeof planOf>[1], which: number): Asked | null {
  const visit = description.visits[which];
  if (!visit || visit.progress || (visit.crewSize ?? 1) > 1) return null;
  const problem = problemOf(description);
  const { plan } = planDay(problem, planOf(problem, begun), { seed: 3, iterations: 20 });
  return {
    description,
    problem,
    visit,
    plan,
    free: withoutVisit(plan, numberOf('visit', problem.numbering.visits, visit.key)),
  };
}

/** What the verifier finds between the plan without the visit and the one with it there. */
function judge({ description, problem, visit, free }: Asked): (at: Place) => number {
  const cents = (plan: Plan) => verify(description, planDescription(problem, plan)).costCents;
  const before = cents(free) - verifiedUnassignedCents(description, visit);
  return (at) => cents(consequencesOf(problem, free, moved(visit, at)).plan) - before;
}

const moved = ({ key: visitKey }: VisitDescription, { routeKey: toRouteKey, position }: Place) => ({
  visitKey,
  toRouteKey,
  position,
});

function everyPrice(asked: Asked): Price[] {
  return [...ofPlaces(asked), ...ofExplanations(asked), ...ofCallers(asked), ...ofSearch(asked)];
}

function said(by: string, { placements, costCents }: { placements: readonly Placement[]; costCents: number }): Price {
  const [{ routeKey, position } = { routeKey: '', position: -1 }] = placements;
  return { by, at: { routeKey, position }, cents: costCents };
}

/** Every place there is, sensible or not, and the best of each route. */
function ofPlaces({ description, problem, visit, free, plan }: Asked): Price[] {
  const v = numberOf('visit', problem.numbering.visits, visit.key);
  const evaluation = evaluationOf(problem, free);
  const standing = whyThisTechnician(problem, plan, visit.key)?.costCents;
  return problem.route.keys.flatMap((routeKey, r) => {
    const best = cheapestPlacement(evaluation, [r], v);
    const [refusal] = best ? [] : refusalsOf(evaluation, [r], v);
    const { position = 0, costCents = null } = refusal?.relaxation ?? {};
    const order = free.orders[r] ?? [];
    const places = Array.from({ length: order.length + 1 }, (_, at) => ({ routeKey, position: at }));
    return [
      ...(best ? [said('insertion', best)] : []),
      ...(costCents === null ? [] : [{ by: 'relaxation', at: { routeKey, position }, cents: costCents }]),
      ...places.flatMap((at): Price[] => {
        const { costCents: cents, plan: after } = consequencesOf(problem, free, moved(visit, at));
        const here = consequencesOf(problem, plan, moved(visit, at)).costCents;
        const { before, after: then } = planDifference(problem, free, after, 0);
        const sparedCents = verifiedUnassignedCents(description, visit);
        return [
          { by: 'by hand, from nowhere', at, cents },
          ...(standing === undefined ? [] : [{ by: 'by hand, from where it stands', at, cents: here + standing }]),
          { by: 'proposal', at, cents: then.costCents - before.costCents + sparedCents },
          ...ofPart({ description, problem, visit, free, plan }, r, at),
        ];
      }),
    ];
  });
}

/** Who drags a visit reads the routes of whom it goes to, and who else works that day; not what they do. */
function ofPart({ description, problem, visit, free }: Asked, r: number, at: Place): Price[] {
  const { technicianKey } = description.routes[r] ?? { technicianKey: '' };
  const routes = description.routes.filter((route) => route.technicianKey === technicianKey);
  const orders = planDescription(problem, free).routes;
  const own = Object.fromEntries(routes.flatMap(({ key }) => (orders[key] ? [[key, orders[key]]] : [])));
  const read = new Set([visit.key, ...Object.values(own).flat()]);
  const visits = description.visits.filter(({ key }) => read.has(key));
  const isWhole = visits.every(({ sameDayAfterVisitKey, works, pin, crewSize = 1, progress }) => {
    const named = [sameDayAfterVisitKey, pin?.afterVisitKey].flatMap((key) => key ?? []);
    const at = progress?.routeKeys ?? [];
    return !works && crewSize === 1 && named.every((key) => read.has(key)) && at.every((key) => own[key]);
  });
  const isAwaited = description.visits.some(({ sameDayAfterVisitKey: key }) => key !== undefined && read.has(key));
  if (!isWhole || isAwaited) return [];
  const roster = description.routes.map(({ day, skills }) => ({ day, skills }));
  const part = problemOf({ ...description, routes, visits, roster });
  const { costCents } = consequencesOf(part, planOf(part, { routes: own }), moved(visit, at));
  return [{ by: 'by hand, reading the routes touched only', at, cents: costCents }];
}

function ofExplanations({ problem, visit, free, plan }: Asked): Price[] {
  const unassigned = whyUnassigned(problem, free, visit.key);
  const why = whyThisTechnician(problem, plan, visit.key, Number.POSITIVE_INFINITY);
  const others = [...problem.numbering.technicians.keys()].map((key) => whyNot(problem, plan, visit.key, key));
  return [
    ...(unassigned.kind === 'refused' ? [] : [said('why unassigned', unassigned.insertion)]),
    ...(why?.alternatives ?? []).map((one) =>
      said('why this technician', { ...one, costCents: one.differenceCents + (why?.costCents ?? 0) }),
    ),
    ...others.flatMap((one) => {
      if (one.kind !== 'possible') return [];
      return [
        said('why not that one', {
          ...one.alternative,
          costCents: one.alternative.differenceCents + (why?.costCents ?? 0),
        }),
      ];
    }),
  ];
}

function ofCallers({ problem, visit, free }: Asked): Price[] {
  const offered = visit.window ? offers(problem, free, visit.key, [visit.window]).offers : [];
  const { candidates } = dispatchCandidates(problem, free, visit.key, 2 * 86_400);
  const v = numberOf('visit', problem.numbering.visits, visit.key);
  // Who makes room for it pays for that as well: that is another plan, which the verifier reads in `candidates.test.ts`.
  const alone = candidates.filter(({ displaced, plan }) => displaced.length === 0 && routesOf(plan, v).length === 1);
  return [
    ...offered.map((one) => said('offers', one)),
    ...alone.map(({ routeKey, position, costCents }) => ({
      by: 'candidates',
      at: { routeKey, position },
      cents: costCents,
    })),
  ];
}

/** What the search adds to its cost by putting the visit in where it finds it cheapest. */
function ofSearch({ description, problem, visit, free }: Asked): Price[] {
  const v = numberOf('visit', problem.numbering.visits, visit.key);
  const { plan: start } = evaluationOf(problem, free);
  const routing = dayRouting(evaluationOf(tolerating(problem, start), start));
  const found: Price[] = [];
  for (let i = 0; i < routing.absent.count(); i++) {
    const before = routing.cost();
    if (!routing.putIn(routing.absent.list[i] ?? 0, 0, () => 1)) continue;
    const [r] = routesOf(routing.plan(), v);
    if (r !== undefined) {
      const at = { routeKey: problem.route.keys[r] ?? '', position: routing.plan().orders[r]?.indexOf(v) ?? -1 };
      found.push({ by: 'search', at, cents: routing.cost() - before + verifiedUnassignedCents(description, visit) });
    }
    routing.undo();
  }
  return found;
}
