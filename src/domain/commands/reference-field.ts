import { z } from 'zod';

/** The name another system of the utility gives to a thing: what is imported twice is recognised by it. */
export const ReferenceField = z
  .string()
  .trim()
  .min(1, 'is missing')
  .max(60)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/#-]*$/u, 'letters, figures, space and . _ / # - only');
