import { CustomerRow } from '@/domain/commands/customer-row';
import { keepCustomers } from '../keep-customers';
import { nothingOr, yesOrNo } from './cells';
import { MOST_ROWS, needed, optional, type Sheet } from './sheet';

export const customersSheet: Sheet<CustomerRow> = {
  columns: {
    reference: needed('the name your register gives them, up to 60 letters, figures and . _ / # -'),
    name: needed('their name, up to 200 characters'),
    mobile: optional('a telephone number that takes texts, such as 06 39 98 00 01'),
    landline: optional('a telephone number, such as 04 65 71 00 01'),
    email: optional('an e-mail address'),
    contact_preference: optional('sms, or write for who asked for letters; empty is sms'),
    braille: optional('yes or no; empty is no'),
    locale: optional('fr or en; empty is fr'),
  },
  schema: CustomerRow,
  read: (cell) => ({
    reference: cell('reference'),
    name: cell('name'),
    mobile: nothingOr(cell('mobile')),
    landline: nothingOr(cell('landline')),
    email: nothingOr(cell('email')),
    contactPreference: cell('contact_preference') || 'sms',
    braille: yesOrNo(cell('braille')),
    locale: cell('locale') || 'fr',
  }),
  keep: keepCustomers,
  mostRows: MOST_ROWS,
};
