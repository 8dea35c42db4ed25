import { z } from 'zod';
import { someText } from './fields';
import { PlaceField } from './place-field';

/** The code INSEE gives a commune; two of Corsica's carry a letter. */
export const InseeField = z.string().regex(/^(\d{5}|2[AB]\d{3})$/, 'not an INSEE code');
export const PostcodeField = z.string().regex(/^\d{5}$/, 'not a postcode');

/** A commune the territory serves. */
export const CommuneRow = z.strictObject({
  insee: InseeField,
  name: someText(120),
  postcodes: z.array(PostcodeField).min(1, 'is missing').max(40),
  population: z.int().min(0).max(10_000_000),
  place: PlaceField,
});

export type CommuneRow = z.output<typeof CommuneRow>;
