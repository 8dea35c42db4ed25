import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { CommandId, PlanSearchId } from '../ids';
import { PlannedDayField } from './fields';

/** Three weeks and a day: fifteen working days, whatever stands between them. */
const MOST_DAYS = 31;

/** Have a plan searched for some days, both ends included. */
export const AskForPlan = z
  .strictObject({ id: CommandId, searchId: PlanSearchId, from: PlannedDayField, to: PlannedDayField })
  .refine(({ from, to }) => Temporal.PlainDate.compare(from, to) <= 0, { path: ['to'] })
  .refine(({ from, to }) => from.until(to).days < MOST_DAYS, { path: ['to'] });

const Decision = z.strictObject({ id: CommandId, searchId: PlanSearchId });

/** End a search and take the best it has found. */
export const StopSearch = Decision;

/** Keep the plan as it is: ends a search, or leaves what it proposes. */
export const LeavePlan = Decision;

export const AcceptPlan = Decision;

export type AskForPlan = z.output<typeof AskForPlan>;
export type StopSearch = z.output<typeof StopSearch>;
export type LeavePlan = z.output<typeof LeavePlan>;
export type AcceptPlan = z.output<typeof AcceptPlan>;
