import { type Random, randomFrom } from '../random';
import type { Commune } from './commune';
import { between, type Coordinates, distanceMetres, isInside, pointAt } from './geometry';
import { LAGOONS } from './lagoons';
import { postcodeOf } from './sector';
import type { Street } from './street';

/** Where streets of this name usually lie (share of the built-up radius) and how long they are. */
type Habit = {
  readonly words: readonly string[];
  readonly ring: readonly [number, number];
  readonly metres: readonly [number, number];
  readonly numbering: Street['numbering'];
};

const HABITS: readonly Habit[] = [
  { words: ['route', 'chemin', 'quartier'], ring: [0.45, 0.85], metres: [500, 1500], numbering: 'metric' },
  {
    words: ['place', 'impasse', 'traverse', 'montée', 'quai'],
    ring: [0, 0.5],
    metres: [90, 240],
    numbering: 'sequential',
  },
  { words: ['allée'], ring: [0.3, 0.8], metres: [150, 450], numbering: 'sequential' },
  { words: ['avenue', 'boulevard', 'cours'], ring: [0.1, 0.65], metres: [400, 1100], numbering: 'sequential' },
];
const IN_TOWN: Habit = { words: [], ring: [0, 0.45], metres: [120, 480], numbering: 'sequential' };

/** Changing it moves every invented street, and with them every demo address. */
const SEED = 13_103;

const METRES_BETWEEN_NUMBERS = 7;
const FRONTAGE_METRES = 30;

/** How far a commune's streets reach: 900 m for a village of 500, 3 km for a town of 44 000. */
export function builtUpMetres(commune: Commune): number {
  return Math.min(3000, 900 + 10 * Math.sqrt(commune.population));
}

/** Lays the named streets out around the commune's centre, on dry land. The positions are invented and repeatable. */
export function placeStreets(commune: Commune, names: readonly string[]): readonly Street[] {
  return names.map((name) => {
    const random = randomFrom(SEED, `${commune.inseeCode} ${name}`);
    const habit = HABITS.find(({ words }) => words.some((word) => name.startsWith(`${word} `))) ?? IN_TOWN;
    const [start, end] = layOut(commune, habit, random);
    const length = distanceMetres(start, end);
    const lastNumber = Math.floor(habit.numbering === 'metric' ? length : length / METRES_BETWEEN_NUMBERS);
    const postcode = postcodeOf(commune, name);
    return { inseeCode: commune.inseeCode, name, postcode, numbering: habit.numbering, lastNumber, start, end };
  });
}

function layOut(commune: Commune, habit: Habit, random: Random): readonly [Coordinates, Coordinates] {
  const reach = builtUpMetres(commune);
  for (let attempt = 0; attempt < 1000; attempt++) {
    const [near, far] = habit.ring;
    const start = pointAt(commune.centre, 2 * Math.PI * random.next(), reach * (near + (far - near) * random.next()));
    const [shortest, longest] = habit.metres;
    const metres = Math.min(shortest + (longest - shortest) * random.next(), reach * 0.8);
    const end = pointAt(start, 2 * Math.PI * random.next(), metres);
    if (distanceMetres(commune.centre, end) <= reach && isDry(start, end)) return [start, end];
  }
  throw new Error(`no dry street found in ${commune.name}`);
}

function isDry(start: Coordinates, end: Coordinates): boolean {
  const steps = Math.ceil(distanceMetres(start, end) / FRONTAGE_METRES);
  const samples = Array.from({ length: steps + 1 }, (_, step) => between(start, end, step / steps));
  return !samples.some((point) => LAGOONS.some((lagoon) => isInside(lagoon, point)));
}
