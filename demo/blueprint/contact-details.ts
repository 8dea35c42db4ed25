import type { Random } from '../random';
import { mailboxName, type PersonName } from './person-name';
import type { PhoneBook } from './phone-book';

/**
 * How a customer asks to be reached: by SMS, by letter for want of a mobile, "write, do not call" (commitment 21) or
 * in Braille (commitment 22). Always a wish about paper and telephones, never a word about health.
 */
export type ContactPreference = 'sms' | 'letter' | 'writeDoNotCall' | 'braille';

export type ContactDetails = {
  /** E.164, in ARCEP's fiction blocks. At most one of each; a customer who writes may have neither. */
  readonly mobile: string | null;
  readonly landline: string | null;
  readonly email: string | null;
  readonly contactPreference: ContactPreference;
};

const REACHED_BY = { mobile: 68, both: 15, landline: 15, neither: 2 };
const ASKS = { nothing: 955, writeDoNotCall: 35, braille: 10 };

/** Draws telephone numbers, an e-mail and a preference that go together. `isLandmark` asks for a plain customer with a mobile. */
export function contactDetails(
  name: PersonName,
  isLandmark: boolean,
  random: Random,
  phones: PhoneBook,
): ContactDetails {
  const reachedBy = isLandmark ? 'mobile' : random.weighted(REACHED_BY);
  const asks = isLandmark ? 'nothing' : random.weighted(ASKS);
  const mobile = reachedBy === 'mobile' || reachedBy === 'both' ? phones.mobile() : null;
  const landline = reachedBy === 'landline' || reachedBy === 'both' ? phones.landline() : null;
  const hasEmail = random.chance(mobile ? 0.7 : 0.2);
  return {
    mobile,
    landline,
    // RFC 6761 keeps .test for this: nothing sent there can arrive. The number keeps namesakes apart.
    email: hasEmail ? `${mailboxName(name)}.${(mobile ?? landline ?? '0').slice(-4)}@courriel.test` : null,
    contactPreference: asks === 'nothing' ? (mobile ? 'sms' : 'letter') : asks,
  };
}
