import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { TechnicianId } from '@/domain/ids';
import { ABSENCE_REASONS } from '@/domain/roster/absence';
import { SKILLS } from '@/domain/roster/skill';
import { instant, plainDate } from '../columns';
import { territoryId } from './territory';

/** Somebody who does visits (agent). Starts and ends the day at home or at a depot. */
export const technician = pgTable(
  'technician',
  {
    id: uuid().primaryKey().$type<TechnicianId>(),
    territoryId: territoryId(),
    reference: text().notNull(),
    name: text().notNull(),
    mobile: text(),
    startLon: doublePrecision().notNull(),
    startLat: doublePrecision().notNull(),
    endLon: doublePrecision().notNull(),
    endLat: doublePrecision().notNull(),
    active: boolean().notNull().default(true),
    /** Raised to make the old calendar address useless. */
    feedVersion: integer().notNull().default(1),
    /** When the tablet was last heard; a promise broken after this may still be proved kept. */
    tabletSeenAt: instant(),
  },
  (t) => [uniqueIndex('technician_reference').on(t.territoryId, t.reference)],
);

export const technicianId = () =>
  uuid()
    .notNull()
    .references(() => technician.id)
    .$type<TechnicianId>();

/** A skill held, and for a certification the last day it is valid. */
export const heldSkill = pgTable(
  'held_skill',
  { technicianId: technicianId(), skill: text({ enum: SKILLS }).notNull(), validUntil: plainDate() },
  (t) => [primaryKey({ columns: [t.technicianId, t.skill] })],
);

/** A working segment of a weekday (1 Monday to 7 Sunday); a split shift is two. Wall-clock times of Paris. */
export const shift = pgTable(
  'shift',
  { technicianId: technicianId(), weekday: integer().notNull(), startsAt: text().notNull(), endsAt: text().notNull() },
  (t) => [
    primaryKey({ columns: [t.technicianId, t.weekday, t.startsAt] }),
    check('shift_weekday', sql`${t.weekday} between 1 and 7`),
    check('shift_forward', sql`${t.startsAt} < ${t.endsAt}`),
  ],
);

export const absence = pgTable(
  'absence',
  {
    id: uuid().primaryKey(),
    technicianId: technicianId(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    reason: text({ enum: ABSENCE_REASONS }).notNull(),
  },
  (t) => [check('absence_forward', sql`${t.startsAt} < ${t.endsAt}`), index('absence_of').on(t.technicianId, t.endsAt)],
);

/** Who answers outside the shifts (astreinte). */
export const onCallDuty = pgTable(
  'on_call_duty',
  { technicianId: technicianId(), startsAt: instant().notNull(), endsAt: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.technicianId, t.startsAt] }),
    check('on_call_duty_forward', sql`${t.startsAt} < ${t.endsAt}`),
  ],
);
