import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { TerritoryId } from '@/domain/ids';
import { e164 } from '@/domain/messages/phone-number';
import type { CallerFound } from '@/use-cases/ports/intake-questions';
import type { Database } from '../database';
import { addressLikeness, askedWords } from './asked-words';
import { isCurrent } from './current-contract';
import { phonePatterns } from './phone-patterns';
import { pointShown } from './point-shown';
import { spokenReference } from './spoken-reference';

/** How much each kind of match counts; what is only like it counts up to 1.15. */
const EXACT = 3;
const HALF = 2;
/** The same figures in the middle of a number say less. */
const WITHIN = 1.5;

/** Below this what is alike is chance: "delmas" and "mas de la Jasse". */
const LEAST_LIKE_WORDS = 0.43;
/** As good as the whole word, nearly. */
const BEGINNING = 0.9;
/** A name counts before an address as like it. */
const A_NAME = 0.1;

const isLike = (words: SQL, search: SQL) => sql`(${words} <% ${search}
  and (strict_word_similarity(${words}, ${search}) >= ${LEAST_LIKE_WORDS}::real or ${search} ~ ('\\m' || ${words})))`;
const BY_ADDRESS = isLike(sql`asked.letters`, sql`p.search`);
const BY_NAME = isLike(sql`asked.words`, sql`s.search`);
const NAME_LIKENESS = sql`${A_NAME}::real + greatest(strict_word_similarity(asked.words, s.search),
  case when s.search ~ ('\\m' || asked.words) then ${BEGINNING}::real else 0 end)`;

const sorted = (words: SQL) =>
  sql`(select array_agg(word order by word) from regexp_split_to_table(${words}, ' ') word)`;

/**
 * Who may be calling: by reference, contract, telephone number or whole name, by half of one, else by how like their name or
 * address is. `isExact` for the first kind, when it is one customer alone.
 */
export async function findCaller(
  database: Database,
  territory: TerritoryId,
  typed: string,
  now: Temporal.Instant,
): Promise<CallerFound[]> {
  const phone = phonePatterns(typed);
  const { rows } = await database.execute<CallerFound & Record<string, unknown>>(sql`
    with asked as materialized (
      select *, upper(trim(${typed})) as exact, ${e164(typed)}::text as number, ${spokenReference(typed)}::text as reference,
        ${sql.param(phone?.edges ?? [])}::text[] as phones, ${phone?.within ?? null}::text as within_phone,
        ${sorted(sql`words`)} as names
      from (${askedWords(typed)}) compared),
    matched as (
      select s.id, ${EXACT}::real as likeness from customer s cross join asked
        where s.reference = asked.exact or s.mobile = asked.number or s.landline = asked.number
      union all select k.customer_id, ${EXACT}::real from contract k cross join asked where k.number = asked.exact
      union all select s.id, ${HALF}::real from customer s cross join asked
        where s.search ~ asked.reference or s.mobile like any(asked.phones) or s.landline like any(asked.phones)
      union all select s.id, ${WITHIN}::real from customer s cross join asked
        where s.mobile like asked.within_phone or s.landline like asked.within_phone
      union all select s.id, case when ${sorted(sql`comparable(s.name)`)} = asked.names then ${EXACT}::real else ${NAME_LIKENESS} end
        from customer s cross join asked where asked.letters <> '' and ${BY_NAME}
      union all select k.customer_id, ${addressLikeness}
        from service_point p cross join asked join contract k on k.service_point_id = p.id
        where p.territory_id = ${territory} and asked.letters <> '' and ${BY_ADDRESS}),
    found as (
      select s.*, likeness = ${EXACT} and count(*) filter (where likeness = ${EXACT}) over () = 1 as is_exact,
        row_number() over (order by likeness desc, abs(length(s.search) - length(asked.words)), s.name, s.reference) as rank
      from (select id, max(likeness) as likeness from matched group by id) best join customer s using (id) cross join asked
      where s.territory_id = ${territory} order by rank limit 10)
    select f.id as "customerId", f.name, f.reference, f.mobile, f.landline, f.is_exact as "isExact",
      f.contact_preference as "contactPreference", f.braille,
      coalesce((select json_agg(json_build_object(${pointShown},
          'subscriber', json_build_object('customerId', f.id, 'name', f.name)) order by k.since desc, p.reference)
        from contract k join service_point p on p.id = k.service_point_id join commune c on c.insee = p.insee
        where k.customer_id = f.id and ${isCurrent(now)}), '[]') as "servicePoints"
    from found f order by f.rank`);
  return rows;
}
