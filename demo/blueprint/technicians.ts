import { Temporal } from 'temporal-polyfill';
import { CERTIFIED_SKILLS, type Skill } from '@/domain/roster/skill';
import { type Random, randomFrom } from '../random';
import type { Coordinates } from '../territory/geometry';
import type { PhoneBook } from './phone-book';
import { idsFrom } from './seeded-id';
import { SHIFT_PATTERNS, type Stretch } from './shift-patterns';
import { STAFF, type StaffLine } from './technician-sheet';
import { DEPOTS, houseAt, streetsOf } from './territory';

/** A certificate (habilitation). It still counts on its last day. */
export type Certificate = { readonly skill: Skill; readonly validUntil: Temporal.PlainDate };

/** Where a tour starts and ends. */
export type Base = { readonly kind: 'depot' | 'home'; readonly name: string; readonly coordinates: Coordinates };

export type DemoTechnician = {
  readonly id: string;
  readonly reference: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly trade: StaffLine['trade'];
  /** Everything learnt, certified or not; a certified skill is held only while its certificate is valid. */
  readonly skills: readonly Skill[];
  readonly certificates: readonly Certificate[];
  readonly mobile: string;
  readonly base: Base;
  readonly week: readonly Stretch[];
};

/** Certificates that run out within the horizon, so that the desk has something to notice: who, which, in how many days. */
const RUNNING_OUT: readonly { readonly familyName: string; readonly skill: Skill; readonly inDays: number }[] = [
  { familyName: 'Haddad', skill: 'confinedSpace', inDays: 6 },
  { familyName: 'Isnard', skill: 'sampling', inDays: 9 },
  { familyName: 'Luciani', skill: 'excavationPermit', inDays: 12 },
  { familyName: 'Terzian', skill: 'electrical', inDays: 15 },
  { familyName: 'Kerjean', skill: 'chlorine', inDays: -20 },
];

/** The 24 technicians with certificates dated from `startDay`: four run out in the next fortnight, one already has. */
export function technicians(seed: number, startDay: Temporal.PlainDate, phones: PhoneBook): readonly DemoTechnician[] {
  const random = randomFrom(seed, 'technicians');
  const nextId = idsFrom(seed, 'technicians', Temporal.Instant.from('2015-03-01T00:00Z'));
  return STAFF.map((line, index) => ({
    id: nextId(),
    reference: `T${String(index + 1).padStart(2, '0')}`,
    givenName: line.givenName,
    familyName: line.familyName,
    trade: line.trade,
    skills: line.skills,
    certificates: line.skills.filter(isCertified).map((skill) => ({ skill, validUntil: validUntil(line, skill) })),
    mobile: phones.mobile(),
    base: base(line.start, random),
    week: SHIFT_PATTERNS[line.pattern],
  }));

  function validUntil(line: StaffLine, skill: Skill): Temporal.PlainDate {
    const soon = RUNNING_OUT.find((one) => one.familyName === line.familyName && one.skill === skill);
    return startDay.add({ days: soon?.inDays ?? random.integer(60, 4 * 365) });
  }
}

/** Whether a technician may use a skill on a day: learnt, and its certificate, where one is needed, not run out. */
export function holds(technician: DemoTechnician, skill: Skill, day: Temporal.PlainDate): boolean {
  if (!technician.skills.includes(skill)) return false;
  if (!isCertified(skill)) return true;
  const certificate = technician.certificates.find((one) => one.skill === skill);
  return certificate !== undefined && Temporal.PlainDate.compare(day, certificate.validUntil) <= 0;
}

function isCertified(skill: Skill): boolean {
  return (CERTIFIED_SKILLS as readonly Skill[]).includes(skill);
}

function base(start: StaffLine['start'], random: Random): Base {
  if ('depot' in start) return { kind: 'depot', ...pickNamed(DEPOTS[start.depot]) };
  const street = random.pick(streetsOf(start.home));
  const number = random.integer(1, street.lastNumber);
  return { kind: 'home', name: `${number} ${street.name}`, coordinates: houseAt(street, number) };
}

function pickNamed({ name, coordinates }: (typeof DEPOTS)[keyof typeof DEPOTS]) {
  return { name, coordinates };
}
