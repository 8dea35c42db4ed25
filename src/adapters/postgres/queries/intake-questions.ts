import { sql } from 'drizzle-orm';
import type { Temporal } from 'temporal-polyfill';
import type { AddressFound, CommuneListed, IntakeQuestions } from '@/use-cases/ports/intake-questions';
import type { Database } from '../database';
import { addressLikeness, askedWords } from './asked-words';
import { isCurrent } from './current-contract';
import { findCaller } from './find-caller';
import { pointShown } from './point-shown';
import { alreadyReported, requestHistory } from './request-history';

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
        with asked as materialized (${askedWords(words)})
        select json_build_object(${pointShown}, 'subscriber',
          case when s.id is null then null else json_build_object('customerId', s.id, 'name', s.name) end) as found
        from service_point p
          cross join asked
          join commune c on c.insee = p.insee
          left join contract k on k.service_point_id = p.id and ${isCurrent(now())}
          left join customer s on s.id = k.customer_id
        where p.territory_id = ${territory} and asked.letters <% p.search
        order by ${addressLikeness} desc,
          abs(length(p.search) - length(asked.words)), p.search
        limit 10`);
      return rows.map(({ found }) => found);
    },
    findCaller: (territory, words) => findCaller(database, territory, words, now()),
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
