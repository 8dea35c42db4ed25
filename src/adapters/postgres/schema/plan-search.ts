import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, real, text, uuid } from 'drizzle-orm/pg-core';
import type { PlanSearchId } from '@/domain/ids';
import { PLAN_SEARCH_STATES, type PlanSearchReason } from '@/domain/plan-search/plan-search-state';
import type { PlanDescription } from '@/planning/model/problem-description';
import type { CurvePoint, DifferenceShown, Meanwhile, Proposal, RepairWish } from '@/use-cases/ports/plan-searches';
import { instant, plainDate } from '../columns';
import { territoryId } from './territory';

/** A plan looked for, proposed and decided upon. One open search a territory and day: see `drizzle/0009_*.sql`. */
export const planSearch = pgTable(
  'plan_search',
  {
    id: uuid().primaryKey().$type<PlanSearchId>(),
    territoryId: territoryId(),
    fromDay: plainDate().notNull(),
    toDay: plainDate().notNull(),
    /** What is to be mended; null: the best plan is looked for. */
    repair: jsonb().$type<RepairWish>(),
    state: text({ enum: PLAN_SEARCH_STATES }).notNull(),
    reason: text().$type<PlanSearchReason>(),
    askedBy: text().notNull(),
    askedAt: instant().notNull(),
    /** A proposal whose routes changed before it was accepted, to begin with; and what happened to them. */
    start: jsonb().$type<PlanDescription>(),
    meanwhile: jsonb().notNull().$type<readonly Meanwhile[]>().default([]),
    /** While `searching`: whose worker has it, until when without a beat, and whether it has been asked to end. */
    attempt: integer().notNull().default(0),
    /** Of the attempts, those that ended without a word. */
    deaths: integer().notNull().default(0),
    heldUntil: instant(),
    stopAsked: boolean().notNull().default(false),
    startedAt: instant(),
    budgetSeconds: real(),
    curve: jsonb().notNull().$type<readonly CurvePoint[]>().default([]),
    proposal: jsonb().$type<Proposal>(),
    difference: jsonb().$type<DifferenceShown>(),
    endedAt: instant(),
    decidedBy: text(),
    decidedAt: instant(),
  },
  (t) => [
    check(
      'plan_search_state',
      sql`${t.state} in ('waiting', 'searching', 'proposed', 'accepted', 'left', 'superseded', 'unchanged', 'cancelled', 'failed')`,
    ),
    check('plan_search_days', sql`${t.fromDay} <= ${t.toDay}`),
    index('plan_search_waiting').on(t.askedAt).where(sql`${t.state} in ('waiting', 'searching')`),
    index('plan_search_territory').on(t.territoryId, t.askedAt),
    index('plan_search_over').on(t.askedAt).where(sql`${t.state} not in ('waiting', 'searching')`),
  ],
);
