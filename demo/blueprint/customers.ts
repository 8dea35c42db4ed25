import { Temporal } from 'temporal-polyfill';
import organisations from '../data/organisations.json' with { type: 'json' };
import { type Random, randomFrom } from '../random';
import { type ContactDetails, contactDetails } from './contact-details';
import { personName } from './person-name';
import type { PhoneBook } from './phone-book';
import { idsFrom } from './seeded-id';
import type { DemoServicePoint } from './service-points';
import { COMMUNES } from './territory';

export type Contract = {
  /** Seven digits, as printed on the bill. */
  readonly number: string;
  readonly servicePointId: string;
  readonly since: Temporal.PlainDate;
};

/** Somebody the utility delivers water to: a person, or an organisation with a person to ask for. */
export type DemoCustomer = ContactDetails & {
  readonly id: string;
  readonly reference: string;
  readonly givenName: string;
  readonly familyName: string;
  /** Null for a private person. */
  readonly organisation: string | null;
  readonly contracts: readonly Contract[];
};

const COUNT = 2000;
/** Empty houses and plots between two contracts. */
const VACANT = 120;

type Holder = { readonly organisation: string | null; readonly points: DemoServicePoint[] };

/** 2 000 customers who between them hold a contract on all but 120 of the service points; each point has one contract at most. */
export function customers(
  seed: number,
  startDay: Temporal.PlainDate,
  points: readonly DemoServicePoint[],
  phones: PhoneBook,
): readonly DemoCustomer[] {
  const random = randomFrom(seed, 'customers');
  const nextId = idsFrom(seed, 'customers', Temporal.Instant.from('2015-02-01T00:00Z'));
  const nextContract = contractNumbers(random);
  return holders(points, random).map(({ organisation, points: held }, index) => {
    const person = personName(random);
    return {
      id: nextId(),
      reference: `C${String(index + 1).padStart(5, '0')}`,
      givenName: person.givenName,
      familyName: person.familyName,
      organisation,
      ...contactDetails(person, index === 0, random, phones),
      contracts: held.map((point) => ({
        number: nextContract(),
        servicePointId: point.id,
        since: startDay.subtract({ days: random.integer(30, 25 * 365) }),
      })),
    };
  });
}

/** Who holds what: the landmark house first, one point each, then what is left to town halls, organisations and people with two homes. */
function holders(points: readonly DemoServicePoint[], random: Random): readonly Holder[] {
  const [landmark, ...others] = points;
  if (!landmark) return [];
  const toDeal = random.shuffled(others).slice(VACANT);
  const everyone: Holder[] = [{ organisation: null, points: [landmark] }];
  const townHalls = new Map<string, Holder>();
  for (const { name, inseeCode } of COMMUNES) {
    const first = toDeal.findIndex((point) => point.inseeCode === inseeCode);
    townHalls.set(inseeCode, { organisation: townHallOf(name), points: toDeal.splice(first, 1) });
  }
  everyone.push(...townHalls.values());
  const firms = organisations.map((organisation): Holder => ({ organisation, points: toDeal.splice(0, 1) }));
  everyone.push(...firms);
  const people = toDeal
    .splice(0, COUNT - everyone.length)
    .map((point): Holder => ({ organisation: null, points: [point] }));
  for (const point of toDeal) {
    const townHall = townHalls.get(point.inseeCode);
    const who = random.weighted({ townHall: 45, firm: 25, person: 30 });
    (who === 'townHall' && townHall ? townHall : random.pick(who === 'firm' ? firms : people)).points.push(point);
  }
  return [...everyone, ...people];
}

/** « Commune de Salon-de-Provence », « Commune d’Istres », « Commune de La Barben ». */
function townHallOf(name: string): string {
  return /^[AEÉIOUY]/.test(name) ? `Commune d’${name}` : `Commune de ${name}`;
}

/** Rising numbers with gaps, none twice. */
function contractNumbers(random: Random): () => string {
  let last = 4_000_000;
  return () => {
    last += random.integer(3, 900);
    return String(last);
  };
}
