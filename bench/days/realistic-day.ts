import type { RouteDescription, Span, VisitDescription } from '@/planning/model/problem-description';
import { type Random, random, shuffled } from '@/planning/random';
import { evenly, type Quantiles, valueAt } from './evenly';
import { AFTERNOON, crewsAmong, MORNING, people, skillAsked, TWO_PEOPLE } from './people';
import { houseIn, oneOf, type Territory, territory } from './territory';

export type DayAsked = { readonly technicians: number; readonly visits: number; readonly seed: number };

export type RealisticDay = {
  readonly routes: readonly RouteDescription[];
  readonly visits: readonly VisitDescription[];
};

/*
 * Aggregates of one real day of a French utility: 24 technicians, 3 crews of two among them; 77 planned and 69 opportunistic jobs; split shift 07:50–12:00
 * and 13:30–16:50; planned work of 30 min in the median, real work of 2, 11, 24, 54 and 90 min at 10, 25, 50, 75 and 90 %; 44 min between two random
 * places and 4 to the nearest job; 35 skills, 15 of 24 technicians able for a job; of 77 planned jobs 45 may come all day, 18 within 90 min or two hours, 14
 * in a half-day. What it does not tell is ours: the shortest and longest work, how the skills differ, and that each crew has two jobs which need it.
 */
const PLANNED_SHARE = 77 / 146;
const NARROW_SHARE = 18 / 77;
const HALF_DAY_SHARE = 14 / 77;
const MINUTES: Quantiles = [
  [0, 1],
  [0.1, 2],
  [0.25, 11],
  [0.5, 24],
  [0.75, 54],
  [0.9, 90],
  [1, 120],
];
/** Planned work ranks so much higher among all work that half of it takes 30 minutes; opportunistic work as much lower. */
const PLANNED_LEANS = 0.2;
const OPPORTUNISTIC_LEANS = (-PLANNED_LEANS * PLANNED_SHARE) / (1 - PLANNED_SHARE);
const VISITS_A_CREW = 2;
const LATE_CENTS = 3000;
const OPPORTUNISTIC_CENTS = 3000;
/** Nobody promises a window unless, begun when it opens, the work leaves so much before the break or the evening. */
const SPARE_SECONDS = 1800;

/** A day like that one, of any size, from a seed. */
export function realisticDay({ technicians, visits, seed }: DayAsked): RealisticDay {
  const dice = random(seed);
  const land = territory(visits, dice);
  return { routes: people(technicians, land, dice), visits: jobs(technicians, visits, land, dice) };
}

/** So many such days in one territory, one after the other, with the same people: each day is a problem of its own, counted from the first midnight. */
export function realisticDays({ technicians, visits, seed }: DayAsked, days: number): RealisticDay[] {
  const dice = random(seed);
  const land = territory(visits, dice);
  const staff = people(technicians, land, dice);
  return Array.from({ length: days }, (_, day) => {
    const later = (span: Span) => moved(span, day);
    return {
      routes: staff.map((one) => ({ ...one, key: `${one.key}/${day}`, day, shift: one.shift.map(later) })),
      visits: jobs(technicians, visits, land, dice).map((one) => ({
        ...one,
        key: `${one.key}/${day}`,
        ...(one.window ? { window: { ...one.window, ...moved(one.window, day) } } : {}),
      })),
    };
  });
}

const DAY_SECONDS = 86_400;

const moved = ({ startSecond, endSecond }: Span, days: number): Span => ({
  startSecond: startSecond + days * DAY_SECONDS,
  endSecond: endSecond + days * DAY_SECONDS,
});

function jobs(technicians: number, visits: number, land: Territory, dice: Random): VisitDescription[] {
  const planned = Math.round(visits * PLANNED_SHARE);
  const minutes = [
    ...evenly(planned, dice).map((share) => valueAt(MINUTES, leaning(share, PLANNED_LEANS))),
    ...evenly(visits - planned, dice).map((share) => valueAt(MINUTES, leaning(share, OPPORTUNISTIC_LEANS))),
  ];
  const skills = evenly(visits, dice).map(skillAsked);
  const windows = someOf(planned, [NARROW_SHARE, HALF_DAY_SHARE], dice);
  const forTwo = new Set(shuffled([...windows.keys()], dice).slice(0, VISITS_A_CREW * crewsAmong(technicians)));
  return minutes.map((long, v) => {
    const isPlanned = v < planned;
    const serviceSeconds = 60 * Math.round(long);
    const window = [narrowWindow, halfDay][windows[v] ?? -1]?.(serviceSeconds, dice);
    return {
      key: `${isPlanned ? 'planned' : 'opportunistic'}-${v + 1}`,
      place: houseIn(land, dice),
      serviceSeconds,
      skills: forTwo.has(v) ? [TWO_PEOPLE] : skills.slice(v, v + 1),
      delayCentsPerHour: 12,
      ...(window ? { window: { ...window, lateCents: LATE_CENTS } } : {}),
      ...(isPlanned ? {} : { unassignedCents: OPPORTUNISTIC_CENTS }),
    };
  });
}

/** For each of so many the number of the share it falls to, −1 for none: as many each as the shares say. */
function someOf(count: number, shares: readonly number[], dice: Random): number[] {
  const each = shares.flatMap((share, s) => Array.from({ length: Math.round(share * count) }, () => s));
  return shuffled([...each, ...Array.from({ length: count }, () => -1)].slice(0, count), dice);
}

/** Where a share of one kind of work stands among all work: the density rises (or falls) evenly, by so much from the middle to either end. */
function leaning(share: number, by: number): number {
  return (by - 1 + Math.sqrt((1 - by) ** 2 + 4 * by * share)) / (2 * by);
}

function halfDay(_: number, dice: Random): Span {
  return oneOf([MORNING, AFTERNOON], dice);
}

/** 90 minutes or two hours, at one of the hours the utility offers. */
function narrowWindow(serviceSeconds: number, dice: Random): Span {
  const offered = oneOf(
    [
      { minutes: 90, starts: [480, 570, 810, 900] },
      { minutes: 120, starts: [480, 600, 810, 870] },
    ],
    dice,
  );
  const isOver = (start: number) => 60 * start + serviceSeconds + SPARE_SECONDS;
  const fitting = offered.starts.filter((start) =>
    [MORNING, AFTERNOON].some((half) => 60 * start >= half.startSecond && isOver(start) <= half.endSecond),
  );
  const startSecond = 60 * oneOf(fitting, dice);
  return { startSecond, endSecond: startSecond + 60 * offered.minutes };
}
