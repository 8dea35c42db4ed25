import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CommandId, PlanSearchId, WorkOrderId } from '../ids';
import { PlannedDayField } from './fields';

/** Three weeks and a day: fifteen working days, whatever stands between them. */
const MOST_DAYS = 31;

/** Have a plan searched for some days, both ends included. */
export const AskForPlan = z
  .strictObject({ id: CommandId, searchId: PlanSearchId, from: PlannedDayField, to: PlannedDayField })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, { path: ['to'] })
  .refine(({ from, to }) => from.until(to).days < MOST_DAYS, { path: ['to'] });

/** More than anybody would name. */
const MOST_NAMED = 50;

const Named = z.array(WorkOrderId).max(MOST_NAMED);

/**
 * Have a day in trouble mended, with as few changes as will do. `around`: the work orders it is about, all that is in trouble where none is named.
 * `held`: those of which nothing may move.
 */
export const AskForRepair = z.strictObject({
  id: CommandId,
  searchId: PlanSearchId,
  day: PlannedDayField,
  around: Named,
  held: Named,
});

const Decision = z.strictObject({ id: CommandId, searchId: PlanSearchId });

/** End a search and take the best it has found. */
export const StopSearch = Decision;

/** Keep the plan as it is: ends a search, or leaves what it proposes. */
export const LeavePlan = Decision;

export const AcceptPlan = Decision;

export type AskForPlan = z.output<typeof AskForPlan>;
export type AskForRepair = z.output<typeof AskForRepair>;
export type StopSearch = z.output<typeof StopSearch>;
export type LeavePlan = z.output<typeof LeavePlan>;
export type AcceptPlan = z.output<typeof AcceptPlan>;
