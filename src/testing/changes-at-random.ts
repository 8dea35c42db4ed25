import { eq, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { appointment } from '@/adapters/postgres/schema/appointment';
import { clock } from '@/adapters/postgres/schema/clock';
import { fact } from '@/adapters/postgres/schema/fact';
import { visit, visitAssignment } from '@/adapters/postgres/schema/route';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import { absence, heldSkill, shift, technician } from '@/adapters/postgres/schema/technician';
import { commune } from '@/adapters/postgres/schema/territory';
import { workOrder } from '@/adapters/postgres/schema/work-order';
import type { Product } from '@/composition';
import { BookAppointment } from '@/domain/commands/book-appointment';
import { CancelAppointment } from '@/domain/commands/cancel-appointment';
import { HoldOffers } from '@/domain/commands/hold-offers';
import { MoveAppointment } from '@/domain/commands/move-appointment';
import type { FactId, WorkOrderId } from '@/domain/ids';
import { type Random, shuffled } from '@/planning/random';
import { bookAppointment } from '@/use-cases/appointments/book-appointment';
import { cancelAppointment } from '@/use-cases/appointments/cancel-appointment';
import { holdOffers } from '@/use-cases/appointments/hold-offers';
import { moveAppointment } from '@/use-cases/appointments/move-appointment';
import { hire, isOnCall, request } from './roster';
import type { Town } from './town';

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'] as const;
const HOURS = ['08:00', '10:00', '13:30'] as const;

/**
 * Everything that can happen to the plan of a week, one thing at each call, by the town's own process or by `other`, through use cases and past
 * them. Gives the name of what was tried; a use case may have refused it.
 */
export function changesAtRandom(town: Town, other: Product, dice: Random): () => Promise<string> {
  const { database, dispatcher } = town;
  const orders: WorkOrderId[] = [];
  const any = <Item>(items: readonly Item[]): Item => items[dice.below(items.length)] as Item;
  const ports = () => (dice.below(2) === 0 ? town.ports : other.ports);
  const instant = (day: string, time: string) => Temporal.Instant.from(`${day}T${time}:00+01:00`);
  const window = () => {
    const windowStart = instant(any(DAYS), any(HOURS));
    return {
      technicianId: null,
      windowStart: windowStart.toString(),
      windowEnd: windowStart.add({ hours: 2 }).toString(),
    };
  };
  const stretch = () => {
    const start = instant(any(DAYS), any(HOURS)).add({ minutes: 30 * dice.below(4) });
    return [start.toString(), start.add({ minutes: 60 + 60 * dice.below(30) }).toString()] as const;
  };
  const anyTechnician = async () => any((await database.select().from(technician)).map(({ id }) => id));
  const anyVisit = async () => any(await database.select().from(visit));
  const anyAppointment = async () => any(await database.select().from(appointment));
  const happened = async (kind: string, state: 'travelling' | 'onSite' | 'done') => {
    const one = await anyVisit();
    if (!one) return;
    const now = town.ports.clock.now();
    const said = {
      author: 'test',
      source: 'test',
      subjectKind: 'workOrder' as const,
      happenedAt: now,
      recordedAt: now,
    };
    const { territoryId } = dispatcher;
    const about = { subject: one.workOrderId, payload: { visitId: one.id }, territoryId };
    await database.insert(fact).values({ id: v7() as FactId, kind, ...said, ...about });
    // Told twice, or told too late to count for the state.
    if (dice.below(3) > 0) await database.update(visit).set({ state }).where(eq(visit.id, one.id));
  };

  const changes: Readonly<Record<string, () => Promise<unknown>>> = {
    'a new job': async () =>
      orders.push(await request(town, any(['meterReplacement', 'meterReading', 'leak'] as const))),
    'places kept': () => holdOffers(ports(), dispatcher, HoldOffers.parse({ id: v7(), workOrderId: any(orders) })),
    booked: () => {
      const ids = { id: v7(), workOrderId: any(orders), appointmentId: v7() };
      return bookAppointment(ports(), dispatcher, BookAppointment.parse({ ...ids, place: window() }));
    },
    moved: async () => {
      const { id: appointmentId, version } = await anyAppointment();
      const place = window();
      await moveAppointment(ports(), dispatcher, MoveAppointment.parse({ id: v7(), appointmentId, version, place }));
    },
    cancelled: async () => {
      const { id: appointmentId, version } = await anyAppointment();
      const command = CancelAppointment.parse({ id: v7(), appointmentId, version, by: 'utility' });
      await cancelAppointment(ports(), dispatcher, command);
    },
    'minutes go by': () => town.setNow(town.ports.clock.now().add({ minutes: 3 }).toString()),
    away: async () => {
      const [startsAt, endsAt] = stretch().map((text) => Temporal.Instant.from(text));
      if (!startsAt || !endsAt) return;
      const technicianId = await anyTechnician();
      await other.database.insert(absence).values({ id: v7(), technicianId, startsAt, endsAt, reason: 'sick' });
    },
    'back again': () => other.database.execute(sql`delete from absence where id in (select id from absence limit 1)`),
    'on call': async () => isOnCall(town, await anyTechnician(), ...stretch()),
    'a certificate runs out': async () => {
      const validUntil = Temporal.PlainDate.from(any(DAYS));
      await database
        .update(heldSkill)
        .set({ validUntil })
        .where(eq(heldSkill.technicianId, await anyTechnician()));
    },
    'another week': async () => {
      const technicianId = await anyTechnician();
      await database.update(shift).set({ endsAt: '16:00' }).where(eq(shift.technicianId, technicianId));
    },
    'leaves or comes back': async () => {
      const id = await anyTechnician();
      await database.update(technician).set({ active: sql`not active` }).where(eq(technician.id, id));
    },
    'is hired': () => hire(town, any(['Zoé', 'Ali', 'élodie']), { skills: ['meterReplacement', 'meterReading'] }),
    'the pin is moved': () =>
      other.database.update(servicePoint).set({ lat: 43.6 + dice.below(80) / 1000, confidence: 1 }),
    'the commune is renamed': () => database.update(commune).set({ name: `Salon ${dice.below(90)}` }),
    'takes longer': () => database.update(workOrder).set({ durationMinutes: 20 + dice.below(40) }),
    'a term ends': () => database.update(clock).set({ state: any(['running', 'broken', 'kept']) }),
    'a term more, or less': async () => {
      const [known] = await database.select().from(clock).limit(1);
      if (!known) return;
      const two = { ...known, code: any(['24', '25', '31'] as const), occasion: 'case', state: 'running' as const };
      const gone = await database.delete(clock).where(sql`code = ${two.code} and occasion = 'case'`).returning();
      if (gone.length === 0)
        await database
          .insert(clock)
          .values({ ...two, workOrderId: (await anyVisit())?.workOrderId ?? known.workOrderId });
    },
    'the window is another': () =>
      database
        .update(appointment)
        .set({ windowEnd: sql`window_end - interval '10 minutes'` })
        .where(sql`window_end - window_start > interval '1 hour'`),
    pinned: async () => {
      const one = await anyVisit();
      if (one) await database.update(visit).set({ pinned: !one.pinned }).where(eq(visit.id, one.id));
    },
    'leaves for it': () => happened('travelStarted', 'travelling'),
    'is there': () => happened('arrived', 'onSite'),
    'is done': () => happened('finished', 'done'),
    'was there sooner': async () => {
      const [one] = await database.select().from(visit).where(eq(visit.state, 'onSite')).limit(1);
      const [known] = await database.select().from(fact).where(eq(fact.kind, 'arrived')).limit(1);
      if (!one || !known) return;
      const about = { subject: one.workOrderId, payload: { visitId: one.id } };
      const happenedAt = known.happenedAt.subtract({ minutes: 10 * (1 + dice.below(9)) });
      await database.insert(fact).values({ ...known, ...about, id: v7() as FactId, happenedAt });
    },
    'was not so': async () => {
      const [known] = await database.select().from(fact).where(eq(fact.kind, 'arrived')).limit(1);
      if (!known) return;
      const correction = { ...known, id: v7() as FactId, kind: 'retracted', corrects: known.id };
      await database.insert(fact).values(correction);
    },
    'is taken off': async () => {
      const one = await anyVisit();
      if (one) await other.database.delete(visitAssignment).where(eq(visitAssignment.visitId, one.id));
    },
  };

  let left: string[] = [];
  return async () => {
    if (left.length === 0) left = shuffled(Object.keys(changes), dice);
    // Every second time somebody calls; the rest takes turns, so that nothing is left to luck.
    const isCall = dice.below(2) === 0;
    const name =
      orders.length === 0 ? 'a new job' : isCall ? any(['booked', 'booked', 'a new job', 'places kept']) : left.pop();
    const hasAppointments = (await database.select().from(appointment).limit(1)).length > 0;
    if (name === undefined || ((name === 'moved' || name === 'cancelled') && !hasAppointments)) return 'nothing';
    await changes[name]?.();
    await other.ports.clock.sync();
    return name;
  };
}
