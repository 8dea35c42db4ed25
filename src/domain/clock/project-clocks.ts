import { charterInForce } from '../commitment/charter';
import type { Fact } from '../fact/fact';
import { factsOf, standingFacts } from '../fact/standing-facts';
import { jobType } from '../work-order/job-type';
import { appointmentClocks } from './appointment-clocks';
import { caseClocks } from './case-clocks';
import type { Clock } from './clock';
import type { Moment } from './moment';

/**
 * Every clock of a work order, from its facts alone: run it again on the same facts and moment and the same clocks
 * come out. Clocks exist once the request is qualified and start when it was *reported* (charter, "three times").
 */
export function projectClocks(facts: readonly Fact[], moment: Moment): Clock[] {
  const standing = standingFacts(facts);
  const reported = factsOf(standing, 'requestReported')[0];
  const qualified = factsOf(standing, 'requestQualified').at(-1);
  if (!reported || !qualified) return [];
  const charter = charterInForce(reported.happenedAt);
  const { family } = jobType(qualified.payload.jobType);
  return [...caseClocks(charter, family, reported, standing, moment), ...appointmentClocks(charter, standing, moment)];
}
