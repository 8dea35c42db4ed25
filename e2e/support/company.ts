import { Temporal } from 'temporal-polyfill';
import { SEED } from '../../demo/accounts';
import { blueprint } from '../../demo/blueprint/blueprint';
import type { DemoCustomer } from '../../demo/blueprint/customers';

/**
 * The Tuesday every site begins on, whenever the stories are run: an ordinary working day, with the night the clocks go
 * back, a public holiday and 15 working days of plan ahead of it.
 */
const FIRST_DAY = Temporal.PlainDate.from('2026-10-20');

/** When the demo company is loaded, before anybody's shift. */
export const LOADED_AT = Temporal.Instant.from('2026-10-20T06:00:00+02:00');

/** What the clock of a site says when its first story begins. */
export const OPENS_AT = Temporal.Instant.from('2026-10-20T08:00:00+02:00');

/** The company in every site's database, as the demo describes it. */
export const company = blueprint(SEED, FIRST_DAY);

/** Somebody a story can call for: a private person with one house where nothing is asked for yet. */
export type Customer = {
  readonly name: string;
  /** As typed into the caller's field. */
  readonly phone: string;
  /** E.164; null for who has no mobile. */
  readonly mobile: string | null;
  readonly street: string;
  readonly commune: string;
};

/** `writing`: asked to be written to, never called. */
type ReachedBy = 'mobile' | 'landline' | 'writing';

const busy = new Set(company.jobs.map(({ servicePointId }) => servicePointId));
const placeOf = new Map(company.servicePoints.map((point) => [point.id, point]));
const given = new Set<DemoCustomer>();

/** A customer no other call of this file has had, who can be reached this way only and asked for nothing special; `in` a commune, when given. */
export function someCustomer(reachedBy: ReachedBy, where?: { readonly in: string }): Customer {
  const found = company.customers.find((one) => {
    const [contract, ...others] = one.contracts;
    const place = placeOf.get(contract?.servicePointId ?? '');
    if (!place || others.length > 0 || busy.has(place.id) || one.organisation || given.has(one)) return false;
    if (where && place.commune !== where.in) return false;
    if (reachedBy === 'writing') return (one.mobile || one.landline) && one.contactPreference === 'writeDoNotCall';
    if (reachedBy === 'mobile') return one.mobile && !one.landline && one.contactPreference === 'sms';
    return one.landline && !one.mobile && one.contactPreference === 'letter';
  });
  const place = placeOf.get(found?.contracts[0]?.servicePointId ?? '');
  if (!found || !place) throw new Error(`no customer reached by ${reachedBy} is left`);
  given.add(found);
  const { givenName, familyName, mobile, landline } = found;
  return {
    name: `${givenName} ${familyName}`,
    phone: (mobile ?? landline ?? '').replace('+33', '0'),
    mobile,
    street: place.street,
    commune: place.commune,
  };
}
