import { and, eq, or, sql } from 'drizzle-orm';
import type { CustomerId, ServicePointId } from '@/domain/ids';
import type { CustomerStore } from '@/use-cases/ports/customer-store';
import { isCurrent } from '../queries/current-contract';
import { customer } from '../schema/customer';
import { smsStop } from '../schema/message';
import { servicePoint } from '../schema/service-point';
import { commune } from '../schema/territory';
import { inChunks } from './in-chunks';
import type { Scope } from './scope';

export function customerStore({ tx, now, actor: { territoryId } }: Scope): CustomerStore {
  const stopOf = (number: string) => and(eq(smsStop.territoryId, territoryId), eq(smsStop.number, number));
  const isStopped = async (number: string) => (await tx.select().from(smsStop).where(stopOf(number))).length > 0;
  return {
    async find(id) {
      const [row] = await tx
        .select()
        .from(customer)
        .where(and(eq(customer.id, id), eq(customer.territoryId, territoryId)));
      if (!row) return null;
      const { name, mobile, landline, email, contactPreference, braille, locale } = row;
      const smsStopped = mobile !== null && (await isStopped(mobile));
      return { id, name, mobile, landline, email, contactPreference, braille, smsStopped, locale };
    },
    async servicePoint(id) {
      const [row] = await tx
        .select({ point: servicePoint, communeName: commune.name })
        .from(servicePoint)
        .innerJoin(commune, eq(commune.insee, servicePoint.insee))
        .where(and(eq(servicePoint.id, id), eq(servicePoint.territoryId, territoryId)));
      if (!row) return null;
      const { reference, houseNumber, street, postcode, lon, lat, confidence } = row.point;
      const address = `${[houseNumber, street].join(' ').trim()}, ${postcode} ${row.communeName}`;
      const place = lon !== null && lat !== null ? { lon, lat } : null;
      return { id, reference, address, place, confidence };
    },
    async subscribersOf(ids) {
      const found = new Map<ServicePointId, CustomerId>();
      await inChunks([...new Set(ids)], async (chunk) => {
        const { rows } = await tx.execute<{ pointId: ServicePointId; customerId: CustomerId }>(sql`
          select distinct on (k.service_point_id) k.service_point_id as "pointId", k.customer_id as "customerId"
          from contract k where k.service_point_id in ${chunk} and ${isCurrent(now())}
          order by k.service_point_id, k.since`);
        for (const { pointId, customerId } of rows) found.set(pointId, customerId);
      });
      return found;
    },
    async named(name, phone) {
      const [row] = await tx
        .select({ id: customer.id })
        .from(customer)
        .where(
          and(
            eq(customer.territoryId, territoryId),
            eq(sql`lower(${customer.name})`, name.toLowerCase()),
            or(eq(customer.mobile, phone), eq(customer.landline, phone)),
          ),
        )
        .limit(1);
      return row?.id ?? null;
    },
    async add(caller) {
      await tx.insert(customer).values({ ...caller, territoryId });
    },
    async stopSms(number, stopped) {
      if (stopped) await tx.insert(smsStop).values({ territoryId, number }).onConflictDoNothing();
      else await tx.delete(smsStop).where(stopOf(number));
      const theirs = await tx
        .update(customer)
        .set({ smsStopped: stopped })
        .where(and(eq(customer.mobile, number), eq(customer.territoryId, territoryId)))
        .returning({ id: customer.id });
      return theirs.map(({ id }) => id);
    },
    isStopped,
  };
}
