import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { message } from '@/adapters/postgres/schema/message';
import { promised } from '@/testing/promised';
import { newTown, type Town } from '@/testing/town';
import type { Appointment } from '../ports/appointment-store';
import { hearAnswer } from './hear-answer';
import { settleReport } from './settle-report';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T10:00:00+01:00');
});
afterAll(() => town.drop());

let appointment: Appointment;
let text: typeof message.$inferSelect;
beforeEach(async () => {
  appointment = await promised(town, '2026-11-26T08:00:00+01:00');
  const [row] = await town.database.select().from(message).where(eq(message.appointmentId, appointment.id));
  if (!row) throw new Error('no text was written');
  text = row;
});

/**
 * Somebody holds the work order, then its appointment and what is said about it, as a move or a cancellation does. Gives
 * how often `meanwhile` had to start: more than once when PostgreSQL had to part the two.
 */
async function startsWhileHeld(meanwhile: (ports: Town['ports']) => Promise<void>): Promise<number> {
  let starts = 0;
  const transactAlone: Town['ports']['transactAlone'] = (actor, work) =>
    town.ports.transactAlone(actor, (store) => {
      starts += 1;
      return work(store);
    });
  let done = Promise.resolve();
  await town.ports.transactAlone(town.dispatcher, async (store) => {
    await store.workOrders.find(appointment.workOrderId);
    done = meanwhile({ ...town.ports, transactAlone });
    await somebodyWaits();
    await store.appointments.find(appointment.id);
    await store.messages.outdate(appointment.id, appointment.version + 1);
  });
  await done;
  return starts;
}

async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await town.database.execute(sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    if (rows.length > 0) return;
  }
}

test('a yes by text waits for whoever holds the work order', async () => {
  await town.database.update(message).set({ status: 'delivered' }).where(eq(message.id, text.id));
  const yes = { providerId: `SM-${appointment.id}`, from: '+33639980001', body: 'Oui' };
  expect(await startsWhileHeld((ports) => hearAnswer(ports, yes))).toBe(1);
});

test('the provider’s word waits for whoever holds the work order', async () => {
  const lost = { status: 'failed', providerId: null, providerCode: null } as const;
  const { territoryId } = town.dispatcher;
  expect(await startsWhileHeld((ports) => settleReport(ports, territoryId, text.id, lost))).toBe(1);
});
