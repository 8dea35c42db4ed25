import { z } from 'zod';
import { DayField } from './fields';

/** From which day on the rota is looked at; its week is shown whole. */
export const RotaWish = z.strictObject({ from: DayField });

export type RotaWish = z.output<typeof RotaWish>;
