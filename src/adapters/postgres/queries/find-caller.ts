import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import type { CallerFound } from '@/use-cases/ports/intake-questions';
import type { Database } from '../database';
import { addressLikeness, askedWords } from './asked-words';
import { isCurrent } from './current-contract';
import { phonePatterns } from './phone-patterns';
import { pointShown } from './point-shown';

/** The customer `s` by what only they have: their reference, or the number of a contract. */
const NAMED = sql`(s.reference = asked.exact
  or exists (select 1 from contract k where k.customer_id = s.id and k.number = asked.exact))`;
const PHONED = sql`(s.mobile like any(asked.phones) or s.landline like any(asked.phones))`;
/** The same figures in the middle of a number say less. */
const WITHIN_PHONE = sql`(s.mobile like asked.within_phone or s.landline like asked.within_phone)`;

/** Who may be calling: by reference or contract, by a telephone number or part of one, else by how like their name or address is. */
export async function findCaller(
  database: Database,
  territory: TerritoryId,
  typed: string,
  now: Temporal.Instant,
): Promise<CallerFound[]> {
  const phone = phonePatterns(typed);
  const { rows } = await database.execute<CallerFound & Record<string, unknown>>(sql`
    with asked as materialized (
      select *, upper(trim(${typed})) as exact, ${sql.param(phone?.edges ?? [])}::text[] as phones,
        ${phone?.within ?? null}::text as within_phone
      from (${askedWords(typed)}) words),
    at_address as (
      select k.customer_id, max(${addressLikeness}) as likeness
      from service_point p cross join asked join contract k on k.service_point_id = p.id
      where p.territory_id = ${territory} and asked.letters <% p.search group by k.customer_id),
    found as (
      select s.*, case when ${NAMED} or ${PHONED} then 3 when ${WITHIN_PHONE} then 2
        else greatest(word_similarity(asked.words, s.search), at_address.likeness) end as likeness
      from customer s cross join asked left join at_address on at_address.customer_id = s.id
      where s.territory_id = ${territory} and (${NAMED} or ${PHONED} or ${WITHIN_PHONE}
        or (asked.words <> '' and asked.words <% s.search)
        or at_address.likeness is not null)
      order by likeness desc, s.name limit 10)
    select f.id as "customerId", f.name, f.reference, f.mobile, f.landline,
      f.contact_preference as "contactPreference", f.braille,
      coalesce((select json_agg(json_build_object(${pointShown},
          'subscriber', json_build_object('customerId', f.id, 'name', f.name)) order by k.since desc, p.reference)
        from contract k join service_point p on p.id = k.service_point_id join commune c on c.insee = p.insee
        where k.customer_id = f.id and ${isCurrent(now)}), '[]') as "servicePoints"
    from found f order by f.likeness desc, f.name`);
  return rows;
}
