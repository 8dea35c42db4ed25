import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import { ReportAgain } from '@/domain/commands/report-again';
import type { CommandId, WorkOrderId } from '@/domain/ids';
import { tell } from '@/testing/orders';
import { request } from '@/testing/roster';
import { newTown, type Town } from '@/testing/town';
import { openWorkOrder } from '../intake/open-work-order';
import { reportAgain } from '../intake/report-again';
import { hearAnswer } from '../messages/hear-answer';
import { erasePerson } from './erase-person';
import { exportPerson } from './export-person';

let town: Town;
beforeAll(async () => {
  town = await newTown('2026-11-23T14:05:00+01:00');
  const { ports, servicePointId, customerId } = town;
  const order = OpenWorkOrder.parse({
    id: ports.newId(),
    workOrderId: ports.newId(),
    servicePointId,
    customerId,
    callerName: 'Zoé Œillet',
    callerPhone: '+33639980001',
    channel: 'phone',
    reportedAt: '2026-11-23T14:05:00+01:00',
    jobType: 'leak',
    privateSide: false,
    description: 'Sonner chez Zoé Œillet',
  });
  await openWorkOrder(ports, town.dispatcher, order);
  await namedElsewhere(order.workOrderId);
});
afterAll(() => town.drop());

/** What others wrote about her: a cancelled job's reason, a text that asks nothing, a note on a neighbour's job. */
async function namedElsewhere(workOrderId: WorkOrderId): Promise<void> {
  const { ports, dispatcher } = town;
  await tell(town, workOrderId, {
    at: '2026-11-23T14:05:00+01:00',
    kind: 'retracted',
    payload: { reason: 'Mme OEILLET a rappelé du 06 39 98 00 01' },
  });
  await hearAnswer(ports, { providerId: 'SM1', from: '+33639980001', body: 'Demandez la clé à Œillet père' });
  await hearAnswer(ports, { providerId: 'SM2', from: '+33639980001', body: 'STOP' });
  const neighbours = await request(town, 'leak', { mobile: '+33639985001' });
  const note = { id: id(), workOrderId: neighbours, customerId: town.customerId, callerName: '', callerPhone: '' };
  const again = ReportAgain.parse({ ...note, reportedAt: ports.clock.now().toString(), note: 'chez Zoe aussi' });
  expect(await reportAgain(ports, dispatcher, again)).toMatchObject({ ok: true });
}

const id = () => town.ports.newId<CommandId>();

/** Every text of every row of every table, as one string. */
async function everythingStored(): Promise<string> {
  const { rows } = await town.database.execute<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  const dumps = await Promise.all(
    rows.map(async ({ name }) => {
      const dump = await town.database.execute(sql`select to_jsonb(t)::text as row from ${sql.identifier(name)} t`);
      return JSON.stringify(dump.rows);
    }),
  );
  return dumps.join('\n');
}

test('what is kept about somebody is handed out whole, and that it was is in the journal', async () => {
  const answer = await exportPerson(town.ports, town.dispatcher, { id: id(), customerId: town.customerId });
  expect(answer).toMatchObject({ ok: true, value: { customer: [{ name: 'Zoé Œillet' }], workOrders: [{}] } });
  expect(await everythingStored()).toContain('personExported');
});

test('somebody who is erased is found in no table; what happened stays', async () => {
  expect(await everythingStored()).toContain('Œillet');
  const command = { id: id(), customerId: town.customerId, reason: 'demande du 23 novembre' };
  expect(await erasePerson(town.ports, town.dispatcher, command)).toMatchObject({ ok: true });
  const left = await everythingStored();
  expect(left).not.toMatch(/Œillet|oeillet|Zo[eé]\b/i);
  expect(left.replace(/[ .]/g, '')).not.toContain('639980001');
  expect(left).toContain('requestReported');
});

test('nobody else may change what the journal says', async () => {
  const change = town.database.execute(sql`update fact set payload = '{}'`);
  await expect(change).rejects.toMatchObject({ cause: { code: 'P0001' } });
});

test('somebody unknown cannot be erased', async () => {
  const customerId = '0197f000-0000-7000-8000-000000000000' as Town['customerId'];
  const answer = await erasePerson(town.ports, town.dispatcher, { id: id(), customerId, reason: 'x' });
  expect(answer).toMatchObject({ ok: false, refusal: { kind: 'unknownCustomer' } });
});
