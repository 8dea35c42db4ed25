import type { Relaxation } from '@/planning/insertion/relaxation';
import type { Problem } from '@/planning/model/problem';
import type { VisitDescription } from '@/planning/model/problem-description';
import type { WhyUnassigned } from '@/planning/questions/explain';
import type { RefusalReason, RouteRefusal } from '@/planning/questions/refusals';

/** For a person: why a visit is left out, counted over technicians, and the cheapest thing that would have to give. */
export function whyLeftOut({ description }: Problem, visitKey: string, why: WhyUnassigned): string {
  if (why.kind === 'fits') return 'fits';
  if (why.kind === 'tooDear') {
    const who = listed(why.insertion.placements.map(({ technicianKey }) => technicianKey));
    return `would cost ${euros(why.insertion.costCents)} with ${who}, not less than leaving it out (${euros(why.unassignedCents)})`;
  }
  const { refusals } = why;
  if (refusals.length === 0) return 'there is no technician';
  const visit = description.visits.find(({ key }) => key === visitKey);
  const isAble = ({ reason }: RouteRefusal) => reason.kind !== 'missingSkills' && reason.kind !== 'pinnedToAnother';
  const able = refusals.filter(isAble);
  const tally = tallied(able, visit);
  const whose = (visit?.crewSize ?? 1) > 1 ? 'cheapest for one of them' : 'cheapest';
  return `${needsOf(visit, refusals)}${tally ? `: ${tally}` : ''}${cheapestOf(able, whose)}`;
}

/** Who could be thought of at all: "needs skill-4: 9 of 24 technicians have it". */
function needsOf(visit: VisitDescription | undefined, refusals: readonly RouteRefusal[]): string {
  const { skills = [], pin, crewSize = 1 } = visit ?? {};
  const lacking = refusals.filter(({ reason }) => reason.kind === 'missingSkills').length;
  const able = refusals.length - lacking;
  const isLacking = refusals.some(
    ({ technicianKey, reason }) => technicianKey === pin?.technicianKey && reason.kind === 'missingSkills',
  );
  const held = able === 0 ? 'nobody has' : `${able} of ${refusals.length} technicians have`;
  const clauses = [
    ...(crewSize > 1 ? [`needs ${crewSize} people at once`] : []),
    ...(skills.length > 0 && lacking > 0
      ? [`needs ${listed(skills)} (${held} ${skills.length > 1 ? 'all of them' : 'it'})`]
      : []),
    ...(pin?.technicianKey === undefined
      ? []
      : [`is pinned to ${pin.technicianKey}${isLacking ? ', who has not' : ''}`]),
  ];
  return clauses.length > 0 ? clauses.join(', ') : 'fits nowhere';
}

/** "8 full, 1 absent"; "all full" when there is no other reason. */
function tallied(able: readonly RouteRefusal[], visit: VisitDescription | undefined): string {
  const counted = Map.groupBy(able, ({ reason }) => wordsOf(reason, visit));
  return [...counted]
    .map(([words, some]) => `${some.length === able.length && able.length > 1 ? 'all' : some.length} ${words}`)
    .join(', ');
}

/** After "3" or "all". */
function wordsOf(reason: RefusalReason, visit: VisitDescription | undefined): string {
  switch (reason.kind) {
    case 'full':
      return 'full';
    case 'absent':
      return 'absent';
    case 'outsideShift':
      return `without time for it in their hours${visit?.window ? ' within its window' : ''}, even with nothing else to do`;
    case 'missingParts':
      return `short of ${listed(reason.parts.map(({ part, missing }) => `${missing} ${part}`))}`;
    case 'onCallOnly':
      return 'on call only, and it may call nobody out';
    case 'outOfSequence':
      return `on no day that goes with ${reason.visitKey}, which is before or after it`;
    case 'notAfter':
      return `without ${reason.visitKey}, which it must follow`;
    case 'notTogether':
      return 'free at times, but not together with enough others';
    case 'missingSkills':
      return `without ${listed(reason.skills)}`;
    case 'pinnedToAnother':
      return `not ${reason.technicianKey}, whom it is pinned to`;
  }
}

function cheapestOf(able: readonly RouteRefusal[], whose: string): string {
  const bought = able.flatMap(({ technicianKey, relaxation }) =>
    relaxation ? [{ technicianKey, ...relaxation }] : [],
  );
  if (bought.length === 0) return '';
  const price = ({ costCents }: Relaxation) => costCents ?? Infinity;
  const cheapest = bought.reduce((best, next) =>
    price(next) < price(best) || (price(next) === price(best) && next.excess < best.excess) ? next : best,
  );
  const cost = cheapest.costCents === null ? 'not to be bought' : euros(cheapest.costCents);
  return `; ${whose}: ${listed(givenIn(cheapest))} for ${cheapest.technicianKey} (${cost})`;
}

/** What gives: each rule broken, and by how much. */
function givenIn({ breaks }: Relaxation): string[] {
  const over = Math.max(0, ...breaks.filter(({ rule }) => rule === 'shift').map(({ excess }) => excess));
  const others = breaks.flatMap(({ rule, visitKey, excess }) => {
    if (rule === 'shift') return [];
    const whose = visitKey ?? 'the route';
    if (rule === 'promisedWindow') return [`${whose} ${minutes(excess)} past its window`];
    if (rule === 'parts') return [`${excess} more parts on board`];
    if (rule === 'timePin') return [`${whose} ${minutes(excess)} off the time it is pinned to`];
    return [`the rule ${rule} for ${whose}`];
  });
  return [...(over > 0 ? [`${minutes(over)} of overtime`] : []), ...others];
}

const minutes = (seconds: number) => `${Math.ceil(seconds / 60)} min`;
const euros = (cents: number) => `${(cents / 100).toFixed(2)} EUR`;

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
