import type { Place, RouteDescription, Span, VisitDescription } from '@/planning/model/problem-description';
import { type Random, random, shuffled } from '@/planning/random';

export type DayAsked = { readonly technicians: number; readonly visits: number; readonly seed: number };

export type RealisticDay = {
  readonly routes: readonly RouteDescription[];
  readonly visits: readonly VisitDescription[];
};

/*
 * Aggregates of one real day of a French utility: 24 technicians, 77 planned and 69 opportunistic jobs; split shift 07:50–12:00 and 13:30–16:50;
 * planned duration 30 min in the median; 44 min between two random places and 4 to the nearest job; 35 skills, 15 of 24 technicians able for a job; of 77
 * planned jobs 45 may come all day, 18 within 90 min or two hours, 14 in a half-day.
 */
const PLANNED_SHARE = 77 / 146;
const SKILLS = 35;
const ABLE_SHARE = 15 / 24;
const MORNING: Span = { startSecond: 28_200, endSecond: 43_200 };
const AFTERNOON: Span = { startSecond: 48_600, endSecond: 60_600 };
/** Minutes of planned work, as often as listed: median 30. */
const MINUTES = [10, 15, 15, 20, 20, 30, 30, 30, 30, 45, 45, 60, 60, 90, 120];
const DEPOT_SHARE = 0.6;
/** The territory: communes strewn over so many degrees, houses within so many of their middle. */
const CENTRE: Place = { lon: 5.1, lat: 43.64 };
const SPREAD_DEGREES = 0.34;
const COMMUNE_DEGREES = 0.022;
const LATE_CENTS = 3000;

/** A day like that one, of any size, from a seed. */
export function realisticDay({ technicians, visits, seed }: DayAsked): RealisticDay {
  const dice = random(seed);
  const land = territory(technicians, visits, dice);
  const routes = Array.from({ length: technicians }, (_, t) => technicianDay(t, land, dice));
  return { routes, visits: Array.from({ length: visits }, (_, v) => job(v, visits, land.communes, dice)) };
}

/** So many such days in one territory, one after the other, with the same people: each day is a problem of its own, counted from the first midnight. */
export function realisticDays({ technicians, visits, seed }: DayAsked, days: number): RealisticDay[] {
  const dice = random(seed);
  const land = territory(technicians, visits, dice);
  const people = Array.from({ length: technicians }, (_, t) => technicianDay(t, land, dice));
  return Array.from({ length: days }, (_, day) => {
    const later = (span: Span) => moved(span, day);
    const jobs = Array.from({ length: visits }, (_, v) => job(v, visits, land.communes, dice));
    return {
      routes: people.map((one) => ({ ...one, key: `${one.key}/${day}`, day, shift: one.shift.map(later) })),
      visits: jobs.map((one) => ({
        ...one,
        key: `${one.key}/${day}`,
        ...(one.window ? { window: { ...one.window, ...moved(one.window, day) } } : {}),
      })),
    };
  });
}

type Land = { readonly communes: readonly Place[]; readonly depots: readonly Place[] };

function territory(technicians: number, visits: number, dice: Random): Land {
  const count = Math.max(6, Math.round(Math.sqrt(visits) * 1.6));
  const communes = Array.from({ length: count }, () => around(CENTRE, SPREAD_DEGREES, dice));
  return { communes, depots: communes.slice(0, Math.max(1, Math.round(technicians / 12))) };
}

const DAY_SECONDS = 86_400;

const moved = ({ startSecond, endSecond }: Span, days: number): Span => ({
  startSecond: startSecond + days * DAY_SECONDS,
  endSecond: endSecond + days * DAY_SECONDS,
});

function technicianDay(t: number, { communes, depots }: Land, dice: Random): RouteDescription {
  const isFromDepot = dice.fraction() < DEPOT_SHARE;
  const home = isFromDepot ? oneOf(depots, dice) : house(oneOf(communes, dice), dice);
  const skills = Array.from({ length: SKILLS }, (_, s) => `skill-${s + 1}`);
  return {
    key: `technician-${t + 1}`,
    technicianKey: `technician-${t + 1}`,
    day: 0,
    startPlace: home,
    endPlace: home,
    shift: [MORNING, AFTERNOON],
    skills: shuffled(skills, dice).slice(0, Math.round(SKILLS * ABLE_SHARE)),
    overtimeCentsPerHour: 5463,
  };
}

function job(v: number, visits: number, communes: readonly Place[], dice: Random): VisitDescription {
  const isPlanned = v < Math.round(visits * PLANNED_SHARE);
  const common = {
    key: `${isPlanned ? 'planned' : 'opportunistic'}-${v + 1}`,
    place: house(oneOf(communes, dice), dice),
    serviceSeconds: 60 * oneOf(isPlanned ? MINUTES : MINUTES.slice(0, 9), dice),
    skills: [`skill-${1 + dice.below(SKILLS)}`],
    delayCentsPerHour: 12,
  };
  if (!isPlanned) return { ...common, unassignedCents: 3000 };
  const kind = dice.below(77);
  if (kind < 45) return common;
  if (kind < 59)
    return { ...common, window: { ...(dice.below(2) === 0 ? MORNING : AFTERNOON), lateCents: LATE_CENTS } };
  const [minutes, starts] = dice.below(2) === 0 ? [90, [480, 570, 810, 900]] : [120, [480, 600, 810, 870]];
  const startSecond = 60 * oneOf(starts, dice);
  return { ...common, window: { startSecond, endSecond: startSecond + 60 * minutes, lateCents: LATE_CENTS } };
}

const oneOf = <Item>(items: readonly Item[], dice: Random): Item => items[dice.below(items.length)] as Item;

const house = (commune: Place, dice: Random) => around(commune, COMMUNE_DEGREES, dice);

/** Near a middle, in both directions, to five decimals (a metre). */
function around({ lon, lat }: Place, degrees: number, dice: Random): Place {
  const step = () => (dice.fraction() + dice.fraction() - 1) * degrees;
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return { lon: round(lon + 1.38 * step()), lat: round(lat + step()) };
}
