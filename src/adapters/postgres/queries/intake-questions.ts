import { sql } from 'drizzle-orm';
import type { AddressFound, CallerFound, IntakeQuestions } from '@/use-cases/ports/intake-questions';
import type { Database } from '../database';

/**
 * Trigram search over the territory's own index. `word_similarity` forgives typos and missing words; an exact phone
 * or contract number wins over any likeness.
 */
export function intakeQuestions(database: Database): IntakeQuestions {
  return {
    async findAddress(territory, words) {
      const { rows } = await database.execute<Row<AddressFound>>(sql`
        with asked as (select comparable(${words}) as words)
        select p.id as "servicePointId", p.reference, p.confidence,
          trim(p.house_number || ' ' || p.street) || ', ' || p.postcode || ' ' || c.name as address,
          case when s.id is null then null else json_build_object('customerId', s.id, 'name', s.name) end as subscriber
        from service_point p
          cross join asked
          join commune c on c.insee = p.insee
          left join contract k on k.service_point_id = p.id and k.until is null
          left join customer s on s.id = k.customer_id
        where p.territory_id = ${territory} and asked.words <% p.search
        order by strict_word_similarity(asked.words, p.search) desc,
          abs(length(p.search) - length(asked.words)), p.search
        limit 10`);
      return rows;
    },
    async findCaller(territory, words) {
      const digits = words.replace(/\D/g, '');
      const phone = digits.length >= 6 ? `%${digits.replace(/^(33|0)/, '')}` : null;
      const { rows } = await database.execute<Row<CallerFound>>(sql`
        with asked as (select comparable(${words}) as words, upper(trim(${words})) as exact, ${phone}::text as phone),
        found as (
          select s.*, case
            when s.mobile like asked.phone or s.landline like asked.phone then 3
            when s.reference = asked.exact
              or exists (select 1 from contract k where k.customer_id = s.id and k.number = asked.exact) then 3
            else word_similarity(asked.words, s.search) end as likeness
          from customer s cross join asked
          where s.territory_id = ${territory} and (
            s.mobile like asked.phone or s.landline like asked.phone or s.reference = asked.exact
            or (asked.words <> '' and asked.words <% s.search)
            or exists (select 1 from contract k where k.customer_id = s.id and k.number = asked.exact)
            or (asked.words <> '' and exists (
              select 1 from contract k join service_point p on p.id = k.service_point_id
              where k.customer_id = s.id and asked.words <% p.search)))
          order by likeness desc, s.name limit 10)
        select f.id as "customerId", f.name, f.reference, f.mobile, f.landline,
          f.contact_preference as "contactPreference", f.braille,
          coalesce((select json_agg(json_build_object(
              'servicePointId', p.id, 'reference', p.reference, 'confidence', p.confidence,
              'address', trim(p.house_number || ' ' || p.street) || ', ' || p.postcode || ' ' || c.name,
              'subscriber', json_build_object('customerId', f.id, 'name', f.name)))
            from contract k join service_point p on p.id = k.service_point_id join commune c on c.insee = p.insee
            where k.customer_id = f.id and k.until is null), '[]') as "servicePoints"
        from found f order by f.likeness desc, f.name`);
      return rows;
    },
  };
}

type Row<Shape> = Shape & Record<string, unknown>;
