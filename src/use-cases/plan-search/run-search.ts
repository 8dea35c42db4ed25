import type { TechnicianId } from '@/domain/ids';
import { planDescription } from '@/planning/model/plan';
import { planCents } from '@/planning/timetable/cost';
import type { LivePlan } from '../dispatch/live-plan';
import { routeKeysOf } from '../dispatch/save-plan';
import { versionOf } from '../dispatch/what-if';
import type { ClaimedSearch, CurvePoint, DifferenceShown, Proposal, SearchEnd } from '../ports/plan-searches';
import type { PlanFound, Planner, SearchBudget } from '../ports/planner';
import type { Ports } from '../ports/ports';
import { againFrom } from './again-from';
import type { SearchSize } from './budget-for';
import { differenceShown, NO_CHANGES } from './difference-shown';
import { keptPoints } from './kept-points';
import {
  groundAsked,
  inTrouble,
  movableVisits,
  type SearchGround,
  searchGround,
  troubleOf,
  whyNoRepair,
  whyNothing,
} from './search-ground';

export type SearchPorts = Pick<Ports, 'clock' | 'log' | 'plan' | 'planSearches' | 'travel'>;

/** Without a beat for so long, a worker has lost its search to another. Beats come four times a second, but a large plan takes its time to be read. */
export const LEASE_SECONDS = 20;

/** A search whose workers died so often is what kills them. */
const MOST_DEATHS = 3;

/**
 * Runs a search a worker has taken, to its end: reads the live plan, has it searched, and writes what was found as a proposal, or why there is none. Ended
 * from the desk, it stops within a second; when the worker leaves, another may have it at once. Throws only when the
 * database is away.
 */
export async function runSearch(
  ports: SearchPorts,
  planner: Planner,
  claimed: ClaimedSearch,
  { effort, leaving }: { effort: (size: SearchSize) => SearchBudget; leaving: AbortSignal },
): Promise<void> {
  const { id: searchId, attempt, deaths } = claimed;
  try {
    if (deaths >= MOST_DEATHS) return await end(ports, claimed, failed('error'));
    const now = ports.clock.now();
    const read = await ports.plan.ground(claimed.territoryId, groundAsked(claimed, now));
    const ground = searchGround(read, ports.travel, claimed, now);
    const nothing = claimed.repair ? whyNoRepair(ground, claimed.repair) : whyNothing(ground.live);
    if (nothing) return await end(ports, claimed, { ...NOTHING, state: 'unchanged', reason: nothing });
    const answer = await searched(ports, planner, claimed, ground, effort, leaving);
    if (!answer) return;
    const { found, curve } = answer;
    await end(ports, claimed, { ...endOf(ports, claimed, ground, found, now.toString()), curve });
  } catch (error) {
    if (leaving.aborted) return await ports.planSearches.giveBack(claimed);
    ports.log.error({ searchId, attempt, error: (error as Error).name }, 'plan search failed');
    await end(ports, claimed, failed('error'));
  }
}

const NOTHING = { reason: null, proposal: null, difference: null } as const;
const failed = (reason: 'error' | 'brokenPlan'): SearchEnd => ({ ...NOTHING, state: 'failed', reason });

async function end({ clock, planSearches }: SearchPorts, claimed: ClaimedSearch, how: SearchEnd): Promise<void> {
  await planSearches.end(claimed, clock.now(), how);
}

/** What was found, and the curve to it, of which the beats may have told only the beginning. Null when somebody ended the search meanwhile. */
async function searched(
  ports: SearchPorts,
  planner: Planner,
  claimed: ClaimedSearch,
  { live }: SearchGround,
  effort: (size: SearchSize) => SearchBudget,
  leaving: AbortSignal,
): Promise<{ readonly found: PlanFound; readonly curve: readonly CurvePoint[] } | null> {
  const { problem, plan } = live;
  const budget = effort({
    visits: movableVisits(live),
    isAgain: claimed.start !== null,
    isRepair: claimed.repair !== null,
  });
  const [enough, abandoned] = [new AbortController(), new AbortController()];
  let curve: readonly CurvePoint[] = [{ seconds: 0, costCents: planCents(problem, plan) }];
  let isBeating = false;
  const beat = async (news: Parameters<typeof ports.planSearches.beat>[2]) => {
    if (isBeating) return;
    isBeating = true;
    const until = ports.clock.now().add({ seconds: LEASE_SECONDS });
    const word = await ports.planSearches.beat(claimed, until, news).catch(() => 'on');
    isBeating = false;
    if (word === 'enough') enough.abort();
    if (word === 'lost') abandoned.abort();
  };
  await beat({ curve, ...(budget.kind === 'seconds' ? { budgetSeconds: budget.seconds } : {}) });
  try {
    const found = await planner.search({
      problem: problem.description,
      plan: planDescription(problem, plan),
      ...(claimed.start ? { start: againFrom(live, claimed.start.routes) } : {}),
      ...(claimed.repair ? { repair: troubleOf(live, claimed.repair) } : {}),
      budget,
      seed: 1,
      watch: (cheapest) => {
        const longer = cheapest ? keptPoints(curve, cheapest) : curve;
        void beat(longer === curve ? {} : { curve: longer });
        curve = longer;
      },
      enough: enough.signal,
      abandoned: AbortSignal.any([abandoned.signal, leaving]),
    });
    return { found, curve };
  } catch (error) {
    if (abandoned.signal.aborted) return null;
    throw error;
  }
}

function endOf(
  ports: SearchPorts,
  { id: searchId, repair }: ClaimedSearch,
  ground: SearchGround,
  found: PlanFound,
  readAt: string,
): SearchEnd {
  const [broken] = found.violations;
  if (broken) {
    ports.log.error({ searchId, rule: broken.rule, violations: found.violations.length }, 'plan refused by the judge');
    return failed('brokenPlan');
  }
  const { before, after } = found.difference;
  const trouble = repair && inTrouble(ground.live, repair);
  const difference = differenceShown(ground, found.difference, found.leftOut, trouble);
  const proposal = proposalOf(ground.live, found.plan.routes, readAt);
  const isBetter = after.costCents < before.costCents || found.isMended;
  if (proposal.routes.length > 0 && isBetter) return { state: 'proposed', reason: null, proposal, difference };
  const reason = difference.leftOut.length > 0 ? 'nothingFits' : 'nothingBetter';
  return { state: 'unchanged', reason, proposal: null, difference: unchanged(difference) };
}

/** Nothing of it will be: only what is left out is told. */
function unchanged({ before, leftOut, leftOutCount, leftOutProof, unplaced }: DifferenceShown): DifferenceShown {
  const nobody = { changes: [], counts: NO_CHANGES, toldAgain: [], safer: [], riskier: [] };
  return {
    before,
    after: before,
    leftOut,
    leftOutCount,
    ...(leftOutProof ? { leftOutProof } : {}),
    unplaced,
    ...nobody,
  };
}

/** The routes whose order is another, and the versions of their days. */
function proposalOf(live: LivePlan, orders: Proposal['orders'], readAt: string): Proposal {
  const before = planDescription(live.problem, live.plan).routes;
  const changed = live.problem.route.keys.flatMap((key, r) => {
    return (before[key] ?? []).join() === (orders[key] ?? []).join() ? [] : [{ key, r }];
  });
  const days = changed.flatMap(({ r }) => routeKeysOf(live, r));
  const named = new Map(
    days.map(({ technicianId, day }) => [`${technicianId} ${day}`, { technicianId, day: `${day}` }]),
  );
  return {
    readAt,
    orders: Object.fromEntries(changed.map(({ key }) => [key, orders[key] ?? []])),
    routes: [...named.values()].map((key: { technicianId: TechnicianId; day: string }) => ({
      ...key,
      version: versionOf(live, key),
    })),
  };
}
