import type { RouteDescription, Span } from '@/planning/model/problem-description';
import type { Random } from '@/planning/random';
import { evenly } from './evenly';
import { houseIn, oneOf, type Territory } from './territory';

export const MORNING: Span = { startSecond: 28_200, endSecond: 43_200 };
export const AFTERNOON: Span = { startSecond: 48_600, endSecond: 60_600 };

const SKILLS = 35;
/** The share of technicians who hold the commonest and the rarest skill; the others lie evenly between. */
const MOST_HOLD = 0.9;
const FEWEST_HOLD = 0.1;
/** Each skill is asked for so much less than the next common one: then 15 of 24 technicians are able for half of the jobs. */
const RARER = 1 / 24;
/** The handiest technician comes so many times as easily by a skill as the least handy. */
const HANDIER = 9;

/** One tour in so many is driven by two people together. */
const TOURS_A_CREW = 8;
/** What a job for two asks for. */
export const TWO_PEOPLE = 'two-people';

const DEPOT_SHARE = 0.6;
const TECHNICIANS_A_DEPOT = 12;

/** How many of so many tours are driven by two. */
export const crewsAmong = (tours: number) => Math.round(tours / TOURS_A_CREW);

/** So many tours, each with a home or a depot of several, and with skills: some with few, some with nearly all. Two people on a tour stay together all day. */
export function people(technicians: number, land: Territory, dice: Random): RouteDescription[] {
  const depots = land.communes.slice(0, Math.max(1, Math.round(technicians / TECHNICIANS_A_DEPOT)));
  const skills = skillsHeld(technicians, dice);
  return skills.map((held, t) => {
    const home = dice.fraction() < DEPOT_SHARE ? oneOf(depots, dice) : houseIn(land, dice);
    return {
      key: `technician-${t + 1}`,
      technicianKey: `technician-${t + 1}`,
      day: 0,
      startPlace: home,
      endPlace: home,
      shift: [MORNING, AFTERNOON],
      skills: t % TOURS_A_CREW === 0 && t / TOURS_A_CREW < crewsAmong(technicians) ? [...held, TWO_PEOPLE] : held,
      overtimeCentsPerHour: 5463,
    };
  });
}

/** The skill a job asks for, by its share of all jobs: from 0, the commonest, to 1, the rarest. */
export function skillAsked(share: number): string {
  const rest = 1 - (1 - RARER) ** SKILLS;
  return nameOf(Math.min(SKILLS - 1, Math.floor(Math.log(1 - share * rest) / Math.log(1 - RARER))));
}

/** Two at least hold each skill, where there are two: any job may need both. */
function skillsHeld(technicians: number, dice: Random): string[][] {
  const handiness = evenly(technicians, dice).map((share) => HANDIER ** share);
  const held = handiness.map((): string[] => []);
  for (let skill = 0; skill < SKILLS; skill++) {
    const share = MOST_HOLD + ((FEWEST_HOLD - MOST_HOLD) * skill) / (SKILLS - 1);
    // A draw without replacement, by weight (Efraimidis & Spirakis 2006).
    const draw = handiness.map((weight, t) => ({ t, luck: dice.fraction() ** (1 / weight) }));
    draw.sort((a, b) => b.luck - a.luck);
    for (const { t } of draw.slice(0, Math.max(2, Math.round(share * technicians)))) held[t]?.push(nameOf(skill));
  }
  return held;
}

const nameOf = (skill: number) => `skill-${skill + 1}`;
