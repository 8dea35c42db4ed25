import { z } from 'zod';
import { CommandId } from '../ids';
import { PlannedDayField } from './fields';

/** Fill the free time of a day with jobs nobody must be at home for. */
export const PlanDay = z.strictObject({ id: CommandId, day: PlannedDayField });

export type PlanDay = z.output<typeof PlanDay>;
