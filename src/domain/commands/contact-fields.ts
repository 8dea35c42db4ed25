import { z } from 'zod';
import { e164, isTextable } from '../messages/phone-number';

/** A telephone number as people write it. Gives E.164. */
export const PhoneField = z
  .string()
  .max(30)
  .transform((value, context) => {
    const number = e164(value);
    if (number) return number;
    context.addIssue({ code: 'custom', message: 'not a telephone number' });
    return z.NEVER;
  });

/** A telephone number that can be sent a text. */
export const MobileField = PhoneField.refine(isTextable, 'not a mobile number');

export const EmailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'not an e-mail address' }));
