import { charterInForce } from '../commitment/charter';
import type { Fact, FactOf } from '../fact/fact';
import { factsOf, standingFacts } from '../fact/standing-facts';
import { jobType } from '../work-order/job-type';
import { appointmentClocks } from './appointment-clocks';
import { caseClocks } from './case-clocks';
import { type Clock, isBreach } from './clock';
import type { Moment } from './moment';

/**
 * Every clock of a work order, from its facts alone: run it again on the same facts and moment and the same clocks
 * come out. Clocks exist once the request is qualified and start when it was *reported* (charter, "three times").
 */
export function projectClocks(facts: readonly Fact[], moment: Moment): Clock[] {
  const standing = standingFacts(facts);
  const reported = factsOf(standing, 'requestReported')[0];
  const qualified = factsOf(standing, 'requestQualified');
  const latest = qualified.at(-1);
  if (!reported || !latest) return [];
  const charter = charterInForce(reported.happenedAt);
  const clocks = caseClocks(charter, familyOf(latest), reported, standing, moment);
  const earlier = qualified.slice(0, -1).flatMap((fact, i) => {
    const abandonedAt = qualified[i + 1]?.happenedAt ?? null;
    return caseClocks(charter, familyOf(fact), reported, standing, moment, abandonedAt).filter(isBrokenOrExempted);
  });
  const codes = new Set(clocks.map(({ code }) => code));
  const broken = new Map(earlier.filter(({ code }) => !codes.has(code)).map((clock) => [clock.code, clock]));
  return [...clocks, ...broken.values(), ...appointmentClocks(charter, standing, moment)];
}

const familyOf = ({ payload }: FactOf<'requestQualified'>) => jobType(payload.jobType).family;

/** What had broken before the request was called something else stays broken: only a review takes it back. */
const isBrokenOrExempted = (clock: Clock) => isBreach(clock) || clock.state === 'exempted';
