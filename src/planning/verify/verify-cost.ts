import { LATE_PERMILLE } from '../model/late-probability';
import type { ProblemDescription, RouteDescription, VisitDescription } from '../model/problem-description';
import { regularEnd, type VerifiedRoute, type VerifiedStop } from './verify-times';

/** What one route costs, each term read off the verified times. Shares the probability table with the search, and nothing else. */
export function verifiedRouteCents(problem: ProblemDescription, verified: VerifiedRoute): number {
  const { route, stops, home } = verified;
  if (!home) return 0;
  const { prices } = problem;
  const drives = [...stops.map((stop) => stop.drive), home];
  const seconds = drives.reduce((sum, drive) => sum + (drive?.seconds ?? 0), 0);
  const metres = drives.reduce((sum, drive) => sum + (drive?.metres ?? 0), 0);
  const overtime = Math.max(0, home.reachSecond - regularEnd(route));
  let cents =
    nearest(seconds * prices.travelCentsPerHour, 3600) + nearest(metres * prices.travelCentsPerKilometre, 1000);
  cents += nearest(overtime * (route.overtimeCentsPerHour ?? 0), 3600);
  cents += route.onCall?.callOutCents ?? 0;
  cents += unfairnessCents(problem, verified);
  const lacking = routesLacking(problem, route);
  stops.forEach((stop, k) => {
    const before = stops.slice(0, k + 1);
    cents += compensationCents(stop, stops.slice(0, k).filter((other) => !isFinishedInOrder(stops, other)).length);
    if (before.every((other) => other.isStarted)) return;
    cents +=
      delayCents(stop) +
      retellingCents(problem, route.technicianKey, stop) +
      scarcityCents(problem, lacking, stop.visit);
  });
  return cents;
}

/** By skill of the route: the share of those who work that day without it, in whole permille. */
function routesLacking({ routes, roster, prices }: ProblemDescription, route: RouteDescription): Map<string, number> {
  if (!prices.scarcityCentsPerHour) return new Map();
  const sameDay = (roster ?? routes).filter(({ day }) => day === route.day);
  if (sameDay.length === 0) return new Map();
  const lacking = (skill: string) => sameDay.filter(({ skills }) => !skills.includes(skill)).length;
  return new Map(route.skills.map((skill) => [skill, Math.floor((1000 * lacking(skill)) / sameDay.length)]));
}

/** The share of the rarest skill the visit leaves idle, times the hours. */
function scarcityCents(
  { prices }: ProblemDescription,
  lacking: ReadonlyMap<string, number>,
  visit: VisitDescription,
): number {
  const idle = [...lacking].filter(([skill]) => !visit.skills?.includes(skill));
  const permille = Math.max(0, ...idle.map(([, share]) => share));
  return nearest(visit.serviceSeconds * (prices.scarcityCentsPerHour ?? 0) * permille, 3_600_000);
}

function unfairnessCents({ prices }: ProblemDescription, { route, stops }: VerifiedRoute): number {
  if (route.fairShareSeconds === undefined) return 0;
  const work = stops.reduce((seconds, { visit }) => seconds + visit.serviceSeconds, 0);
  return nearest(Math.max(0, work - route.fairShareSeconds) * (prices.unfairnessCentsPerHour ?? 0), 3600);
}

/** What leaving a visit out costs. */
export function verifiedUnassignedCents({ prices }: ProblemDescription, visit: VisitDescription): number {
  const price = visit.unassignedCents ?? prices.unassignedCents * (visit.priority ?? 1);
  return price + (visit.window?.lateCents ?? 0) + (visit.told ? prices.retellCents : 0);
}

/** Done, like everything before it. */
function isFinishedInOrder(stops: readonly VerifiedStop[], stop: VerifiedStop): boolean {
  return stops.slice(0, stops.indexOf(stop) + 1).every((other) => other.visit.progress?.state === 'done');
}

function compensationCents(stop: VerifiedStop, ahead: number): number {
  const { visit, arrivalSecond, endSecond, readySecond } = stop;
  const waited = arrivalSecond - readySecond;
  const isDone = visit.progress?.state === 'done';
  const limits = [
    ...(visit.window
      ? [{ dueSecond: visit.window.endSecond, lateCents: visit.window.lateCents, countedAt: 'arrival' }]
      : []),
    ...(visit.dues ?? []),
  ];
  return limits.reduce((sum, { dueSecond, lateCents, countedAt }) => {
    const planned = countedAt === 'end' ? endSecond : arrivalSecond;
    const isKnown = countedAt === 'end' ? isDone : stop.isStarted;
    if (planned > dueSecond) return sum + lateCents;
    if (isKnown) return sum;
    const jobs = isDone ? 0 : ahead;
    return (
      sum + nearest(lateCents * permille(dueSecond - (planned - waited), countedAt === 'end' ? jobs + 1 : jobs), 1000)
    );
  }, 0);
}

function permille(slackSeconds: number, jobs: number): number {
  if (slackSeconds > 4 * 3600) return 0;
  const row = LATE_PERMILLE.byJobsAhead.findLast((candidate) => candidate.jobs <= jobs)!;
  const column = LATE_PERMILLE.slackMinutes.findLastIndex((minutes) => minutes * 60 <= slackSeconds);
  return row.permille[column]!;
}

function delayCents({ visit, arrivalSecond }: VerifiedStop): number {
  const since = visit.releaseSecond ?? 0;
  return nearest(Math.max(0, arrivalSecond - since) * (visit.delayCentsPerHour ?? 0), 3600);
}

function retellingCents(
  { prices }: ProblemDescription,
  technicianKey: string,
  { visit, arrivalSecond }: VerifiedStop,
): number {
  if (!visit.told) return 0;
  const isOther = visit.told.technicianKey !== technicianKey;
  const hasMoved = Math.abs(arrivalSecond - visit.told.arrivalSecond) > prices.toldToleranceSeconds;
  return prices.retellCents * (Number(isOther) + Number(hasMoved));
}

/** To the nearest whole, half up. */
const nearest = (amount: number, divisor: number) => Math.floor(amount / divisor + 0.5);
