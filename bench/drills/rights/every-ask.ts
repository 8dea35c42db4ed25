import { APPOINTMENT_ASKS } from './appointment-asks';
import type { Asks } from './ask';
import { CHARTER_ASKS } from './charter-asks';
import { DISPATCH_ASKS } from './dispatch-asks';
import { FIELD_ASKS } from './field-asks';
import { INTAKE_ASKS } from './intake-asks';
import { MESSAGE_ASKS } from './message-asks';
import { PEOPLE_ASKS } from './people-asks';

/** A right input for every procedure of the product, by path. One that is missing here fails the drill. */
export const ASKS: Asks = {
  ...INTAKE_ASKS,
  ...APPOINTMENT_ASKS,
  ...DISPATCH_ASKS,
  ...CHARTER_ASKS,
  ...PEOPLE_ASKS,
  ...MESSAGE_ASKS,
  ...FIELD_ASKS,
};
