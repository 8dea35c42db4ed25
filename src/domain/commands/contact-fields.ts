import { z } from 'zod';

const E164 = /^\+[1-9]\d{7,14}$/;
/** French numbers that no SMS reaches: 01 to 05, 08 and 09. */
const FRENCH_LANDLINE = /^\+33[1-589]/;

/** A telephone number as people write it: `06 39 98 00 01`, `04.90.56.00.00`, `+33 6 39 98 00 01`, `0033639980001`. Gives E.164. */
export const PhoneField = z
  .string()
  .max(30)
  .transform((value, context) => {
    const bare = value.replace(/[\s.()/\u00a0\u202f-]/g, '');
    const number = bare.replace(/^00/, '+').replace(/^0(?=\d{9}$)/, '+33');
    if (E164.test(number) && (!number.startsWith('+33') || number.length === 12)) return number;
    context.addIssue({ code: 'custom', message: 'not a telephone number' });
    return z.NEVER;
  });

/** A telephone number that can be sent a text. */
export const MobileField = PhoneField.refine((number) => !FRENCH_LANDLINE.test(number), 'not a mobile number');

export const EmailField = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email({ error: 'not an e-mail address' }));
