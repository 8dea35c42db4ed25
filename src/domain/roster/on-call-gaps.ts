import { Temporal } from 'temporal-polyfill';
import { parisDay, startOfDay } from '../calendar/paris';
import { daysAtWork, type WeeklyShift } from './days-at-work';
import { type HeldSkill, holdsOn } from './held-skill';
import type { Stretch } from './stretch';

/** What must be within reach at any hour: leaks (commitment 24) and samplings (commitment 25) do not wait for morning. */
const NEEDED = ['leakRepair', 'sampling'] as const;

export type Lack = 'anybody' | (typeof NEEDED)[number];

/** Hours when a call would find nobody at all, or nobody able to do one of the two things. */
export type OnCallGap = Stretch & { readonly lacks: readonly Lack[] };

/** Somebody of the territory, with the duties and absences that touch the time looked at. */
export type Watcher = {
  readonly skills: readonly HeldSkill[];
  readonly shifts: readonly WeeklyShift[];
  readonly duties: readonly Stretch[];
  readonly absences: readonly Stretch[];
};

/**
 * The holes of the on-call rota in a stretch of time (commitment 23), in order, none touching another of the same lacks.
 * Within reach is who is on call or in the hours of a shift, and not away. A certificate counts to the end of its last day.
 */
export function onCallGaps(watchers: readonly Watcher[], span: Stretch): OnCallGap[] {
  const reaches = watchers.map((watcher) => ({
    skills: watcher.skills,
    here: [...watcher.duties, ...daysAtWork(watcher.shifts, span)].map(spanMs),
    away: watcher.absences.map(spanMs),
  }));
  const edges = edgesOf(reaches, span);
  const gaps: OnCallGap[] = [];
  for (const [index, at] of edges.slice(0, -1).entries()) {
    const reached = reaches.filter(({ here, away }) => holds(here, at) && !holds(away, at));
    const lacks = lacksOf(reached, parisDay(Temporal.Instant.fromEpochMilliseconds(at)).toString());
    if (lacks.length > 0) extend(gaps, lacks, at, edges[index + 1] ?? at);
  }
  return gaps;
}

type SpanMs = { readonly startMs: number; readonly endMs: number };
type Reach = {
  readonly skills: readonly HeldSkill[];
  readonly here: readonly SpanMs[];
  readonly away: readonly SpanMs[];
};

function spanMs({ startsAt, endsAt }: Stretch): SpanMs {
  return { startMs: startsAt.epochMilliseconds, endMs: endsAt.epochMilliseconds };
}

function holds(spans: readonly SpanMs[], at: number): boolean {
  return spans.some(({ startMs, endMs }) => startMs <= at && at < endMs);
}

function lacksOf(reached: readonly Reach[], day: string): Lack[] {
  if (reached.length === 0) return ['anybody'];
  return NEEDED.filter((skill) => !reached.some(({ skills }) => holdsOn(skills, skill, day)));
}

/** Every moment at which who is within reach, or what they may do, can change. */
function edgesOf(reaches: readonly Reach[], span: Stretch): number[] {
  const { startMs, endMs } = spanMs(span);
  const edges = new Set([startMs, endMs]);
  for (const { here, away } of reaches) for (const one of [...here, ...away]) edges.add(one.startMs).add(one.endMs);
  const last = parisDay(span.endsAt);
  for (let day = parisDay(span.startsAt); day.until(last).sign >= 0; day = day.add({ days: 1 }))
    edges.add(startOfDay(day).epochMilliseconds);
  return [...edges].filter((at) => startMs <= at && at <= endMs).sort((a, b) => a - b);
}

function extend(gaps: OnCallGap[], lacks: readonly Lack[], startMs: number, endMs: number): void {
  const startsAt = Temporal.Instant.fromEpochMilliseconds(startMs);
  const endsAt = Temporal.Instant.fromEpochMilliseconds(endMs);
  const last = gaps.at(-1);
  if (last?.endsAt.equals(startsAt) && last.lacks.join() === lacks.join()) gaps[gaps.length - 1] = { ...last, endsAt };
  else gaps.push({ startsAt, endsAt, lacks });
}
