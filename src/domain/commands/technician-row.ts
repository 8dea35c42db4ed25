import { z } from 'zod';
import { TechnicianId } from '../ids';
import { CERTIFIED_SKILLS, SKILLS } from '../roster/skill';
import { MobileField } from './contact-fields';
import { DayField, someText } from './fields';
import { PlaceField } from './place-field';
import { ReferenceField } from './reference-field';

const needsCertificate: readonly string[] = CERTIFIED_SKILLS;

/** A skill, with the last day of its certificate where one is needed. */
const HeldSkill = z
  .strictObject({ skill: z.enum(SKILLS), validUntil: DayField.nullable() })
  .refine(({ skill, validUntil }) => validUntil || !needsCertificate.includes(skill), {
    message: 'a certified skill needs the last day of its certificate',
  });

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day');

/** A stretch of work on a weekday (1 is Monday), wall-clock times of Paris; a day with a midday break has two. */
const ShiftRow = z
  .strictObject({ weekday: z.int().min(1).max(7), startsAt: WallTime, endsAt: WallTime })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, { message: 'a stretch of work ends after it begins' });

/** A technician as the utility's register describes them. */
export const TechnicianRow = z.strictObject({
  /** Their id with us when they are new; made here when absent. */
  technicianId: TechnicianId.optional(),
  reference: ReferenceField,
  name: someText(120),
  mobile: MobileField.nullable(),
  start: PlaceField,
  end: PlaceField,
  active: z.boolean(),
  skills: z.array(HeldSkill).max(SKILLS.length).refine(isDistinct, { message: 'a skill is named twice' }),
  shifts: z.array(ShiftRow).max(28).refine(isApart, { message: 'two stretches of work overlap' }),
});

export type TechnicianRow = z.output<typeof TechnicianRow>;

function isDistinct(skills: readonly { skill: string }[]): boolean {
  return new Set(skills.map(({ skill }) => skill)).size === skills.length;
}

function isApart(shifts: readonly { weekday: number; startsAt: string; endsAt: string }[]): boolean {
  return shifts.every((one, index) =>
    shifts
      .slice(index + 1)
      .every((other) => other.weekday !== one.weekday || other.endsAt <= one.startsAt || one.endsAt <= other.startsAt),
  );
}
