import { z } from 'zod';

/** Where something is, in degrees. */
export const PlaceField = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
