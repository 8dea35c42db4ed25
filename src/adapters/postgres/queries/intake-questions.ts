import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { AddressFound, CallerFound, CommuneListed, IntakeQuestions } from '@/use-cases/ports/intake-questions';
import type { Database } from '../database';
import { addressOf } from './address';
import { isCurrent } from './current-contract';
import { alreadyReported, requestHistory } from './request-history';
import { streetWords } from './street-words';

/** The point `p` in the commune `c` as a call-taker reads it, without who subscribes there. */
const POINT = sql`'servicePointId', p.id, 'reference', p.reference, 'confidence', p.confidence, 'address', ${addressOf},
  'houseNumber', p.house_number, 'street', p.street, 'insee', p.insee,
  'place', case when p.lon is null then null else json_build_object('lon', p.lon, 'lat', p.lat) end`;

/** The right number outweighs a slip or two in the street's name, not another street. */
const SAME_NUMBER = 0.15;

/** Two slips in a short name still find it; below that everything resembles everything. */
const LEAST_LIKENESS = '0.45';

/**
 * What was typed, as it is compared: all of it, and without its figures, which resemble nothing. Sets how like `<%` asks
 * for, for this statement alone; whoever compares waits for this row, hence for the setting.
 */
const ASKED = (words: string) => sql`
  select words,
    coalesce(nullif(trim(regexp_replace(words, '\\m(\\d+|bis|ter|quater)\\M', '', 'g')), ''), words) as letters
  from (select comparable(${streetWords(words)}) as words,
    set_config('pg_trgm.word_similarity_threshold', ${LEAST_LIKENESS}, true) as setting) written
  where setting is not null`;

/** How like the point `p` is what was typed. */
const ADDRESS_LIKENESS = sql`strict_word_similarity(asked.letters, p.search)
  + case when p.house_number <> '' and asked.words ~ ('\\m' || comparable(p.house_number) || '\\M')
      then ${SAME_NUMBER}::real else 0 end`;

/**
 * Trigram search over the territory's own index. `word_similarity` forgives typos and missing words; an exact phone
 * or contract number wins over any likeness.
 */
export function intakeQuestions(database: Database, now: () => Temporal.Instant): IntakeQuestions {
  return {
    history: (territory, of) => requestHistory(database, territory, of),
    alreadyReported: (territory, at, asOf) => alreadyReported(database, territory, at, asOf),
    async findAddress(territory, words) {
      const { rows } = await database.execute<{ found: AddressFound }>(sql`
        with asked as materialized (${ASKED(words)})
        select json_build_object(${POINT}, 'subscriber',
          case when s.id is null then null else json_build_object('customerId', s.id, 'name', s.name) end) as found
        from service_point p
          cross join asked
          join commune c on c.insee = p.insee
          left join contract k on k.service_point_id = p.id and ${isCurrent(now())}
          left join customer s on s.id = k.customer_id
        where p.territory_id = ${territory} and asked.letters <% p.search
        order by ${ADDRESS_LIKENESS} desc,
          abs(length(p.search) - length(asked.words)), p.search
        limit 10`);
      return rows.map(({ found }) => found);
    },
    async findCaller(territory, words) {
      const digits = words.replace(/\D/g, '');
      const phone = digits.length >= 6 ? `%${digits.replace(/^(33|0)/, '')}` : null;
      const { rows } = await database.execute<CallerFound & Record<string, unknown>>(sql`
        with asked as materialized (
          select *, upper(trim(${words})) as exact, ${phone}::text as phone from (${ASKED(words)}) typed),
        at_address as (
          select k.customer_id, max(${ADDRESS_LIKENESS}) as likeness
          from service_point p cross join asked join contract k on k.service_point_id = p.id
          where p.territory_id = ${territory} and asked.letters <% p.search group by k.customer_id),
        found as (
          select s.*, case
            when s.mobile like asked.phone or s.landline like asked.phone or s.reference = asked.exact
              or exists (select 1 from contract k where k.customer_id = s.id and k.number = asked.exact) then 3
            else greatest(word_similarity(asked.words, s.search), at_address.likeness) end as likeness
          from customer s cross join asked left join at_address on at_address.customer_id = s.id
          where s.territory_id = ${territory} and (
            s.mobile like asked.phone or s.landline like asked.phone or s.reference = asked.exact
            or (asked.words <> '' and asked.words <% s.search)
            or exists (select 1 from contract k where k.customer_id = s.id and k.number = asked.exact)
            or at_address.likeness is not null)
          order by likeness desc, s.name limit 10)
        select f.id as "customerId", f.name, f.reference, f.mobile, f.landline,
          f.contact_preference as "contactPreference", f.braille,
          coalesce((select json_agg(json_build_object(${POINT},
              'subscriber', json_build_object('customerId', f.id, 'name', f.name)) order by k.since desc, p.reference)
            from contract k join service_point p on p.id = k.service_point_id join commune c on c.insee = p.insee
            where k.customer_id = f.id and ${isCurrent(now())}), '[]') as "servicePoints"
        from found f order by f.likeness desc, f.name`);
      return rows;
    },
    async communes(territory) {
      const { rows } = await database.execute<CommuneListed & Record<string, unknown>>(sql`
        select insee, name, postcodes from commune where territory_id = ${territory} order by name`);
      return rows;
    },
    async neighbourOf(territory, { houseNumber, street, insee }) {
      const number = Number.parseInt(houseNumber, 10) || 0;
      const { rows } = await database.execute<{ lon: number; lat: number; street: string; postcode: string }>(sql`
        select lon, lat, street, postcode from service_point
        where territory_id = ${territory} and insee = ${insee} and lon is not null and confidence >= 0.6
          and similarity(comparable(street), comparable(${street})) > 0.7
        order by similarity(comparable(street), comparable(${street})) desc,
          abs(coalesce(substring(house_number from '^\\d+')::int, 0) - ${number}::int), reference
        limit 1`);
      const [nearest] = rows;
      if (!nearest) return null;
      const { lon, lat, ...address } = nearest;
      return { place: { lon, lat }, ...address };
    },
  };
}
