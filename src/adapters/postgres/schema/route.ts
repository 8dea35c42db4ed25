import { sql } from 'drizzle-orm';
import { boolean, check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { HoldId, TechnicianId, VisitId } from '@/domain/ids';
import { VISIT_STATES } from '@/domain/work-order/visit-state';
import { instant, instantRange, plainDate } from '../columns';
import { technicianId } from './technician';
import { territoryId } from './territory';
import { workOrderId } from './work-order';

/** One technician's day (tournée): what is locked, versioned, pushed live and saved by the planner. */
export const route = pgTable(
  'route',
  {
    technicianId: technicianId(),
    day: plainDate().notNull(),
    territoryId: territoryId(),
    version: integer().notNull().default(1),
  },
  (t) => [primaryKey({ columns: [t.technicianId, t.day] }), index('route_day').on(t.territoryId, t.day)],
);

/** A technician or crew at a place, with planned times (passage). */
export const visit = pgTable(
  'visit',
  {
    id: uuid().primaryKey().$type<VisitId>(),
    territoryId: territoryId(),
    workOrderId: workOrderId(),
    state: text({ enum: VISIT_STATES }).notNull(),
    /** A person decided technician and time: no planner moves it. */
    pinned: boolean().notNull().default(false),
    /** Raised whenever somebody gets it, loses it or is given other times: what calendars count by. */
    revision: integer().notNull().default(0),
    /** When it was last raised. */
    revisedAt: instant().notNull(),
  },
  (t) => [
    check(
      'visit_state',
      sql`${t.state} in ('planned', 'dispatched', 'accepted', 'travelling', 'onSite', 'safe', 'done', 'absent', 'cancelled')`,
    ),
    index('visit_work_order').on(t.workOrderId),
  ],
);

/** Who does a visit, and when. Two that block may not overlap: see `drizzle/0002_*.sql`. */
export const visitAssignment = pgTable(
  'visit_assignment',
  {
    visitId: uuid()
      .notNull()
      .references(() => visit.id)
      .$type<VisitId>(),
    technicianId: uuid().notNull().$type<TechnicianId>(),
    day: plainDate().notNull(),
    during: instantRange().notNull(),
    /** False once cancelled or closed unserved: it then takes no time. */
    blocks: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.visitId, t.technicianId] }),
    foreignKey({ columns: [t.technicianId, t.day], foreignColumns: [route.technicianId, route.day] }),
    index('visit_assignment_route').on(t.technicianId, t.day),
  ],
);

/** A place kept for a caller while the telephone call lasts: three at most, five minutes. */
export const hold = pgTable(
  'hold',
  {
    id: uuid().primaryKey().$type<HoldId>(),
    territoryId: territoryId(),
    workOrderId: workOrderId(),
    technicianId: uuid().notNull().$type<TechnicianId>(),
    day: plainDate().notNull(),
    during: instantRange().notNull(),
    windowStart: instant().notNull(),
    windowEnd: instant().notNull(),
    author: text().notNull(),
    expiresAt: instant().notNull(),
  },
  (t) => [index('hold_route').on(t.technicianId, t.day), index('hold_work_order').on(t.workOrderId)],
);
