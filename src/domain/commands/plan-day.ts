import { z } from 'zod';
import { CommandId } from '../ids';
import { DayField } from './fields';

/** Fill the free time of a day with jobs nobody must be at home for. */
export const PlanDay = z.strictObject({ id: CommandId, day: DayField });

export type PlanDay = z.output<typeof PlanDay>;
