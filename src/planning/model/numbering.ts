import type { Place, ProblemDescription } from './problem-description';

/** Which number stands for which key in the tables of one problem. */
export type Numbering = {
  readonly routes: ReadonlyMap<string, number>;
  readonly visits: ReadonlyMap<string, number>;
  readonly technicians: ReadonlyMap<string, number>;
  /** Equal coordinates share one number; a place not seen before gets the next one. */
  readonly place: (place: Place) => number;
  readonly places: readonly Place[];
};

/** Numbers routes, visits and technicians in the order they are described. Throws on a key given twice. */
export function numberingOf(description: ProblemDescription): Numbering {
  const technicians = new Map<string, number>();
  for (const { technicianKey } of description.routes) {
    if (!technicians.has(technicianKey)) technicians.set(technicianKey, technicians.size);
  }
  const places: Place[] = [];
  const placeNumbers = new Map<string, number>();
  const place = (where: Place): number => {
    const coordinates = `${where.lon},${where.lat}`;
    const known = placeNumbers.get(coordinates);
    if (known !== undefined) return known;
    placeNumbers.set(coordinates, places.length);
    return places.push(where) - 1;
  };
  return {
    routes: keyNumbers('route', description.routes),
    visits: keyNumbers('visit', description.visits),
    technicians,
    place,
    places,
  };
}

/** The number of a key. Throws when nothing carries it. */
export function numberOf(kind: string, numbers: ReadonlyMap<string, number>, key: string): number {
  const number = numbers.get(key);
  if (number === undefined) throw new Error(`no ${kind} has the key ${key}`);
  return number;
}

function keyNumbers(kind: string, items: readonly { readonly key: string }[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { key } of items) {
    if (numbers.has(key)) throw new Error(`two ${kind}s have the key ${key}`);
    numbers.set(key, numbers.size);
  }
  return numbers;
}
