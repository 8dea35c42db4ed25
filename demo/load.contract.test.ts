import { sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setTestClock } from '@/adapters/postgres/test-clock';
import { compose, type Product, readConfiguration } from '@/composition';
import { type FreshDatabase, freshDatabase } from '@/testing/database';
import { DEMO_ACCOUNTS } from './accounts';
import { loadDemo } from './load';

const SECRET = 'a secret for tests, long enough to be taken';
let fresh: FreshDatabase;
let product: Product;
let env: Record<string, string>;

beforeAll(async () => {
  fresh = await freshDatabase();
  env = { DATABASE_URL: fresh.url, AUTH_SECRET: SECRET, LINK_SECRET: SECRET, LOG_LEVEL: 'silent', TEST_CLOCK: '1' };
  product = compose(readConfiguration(env));
  await setTestClock(product.database, Temporal.Instant.from('2026-11-23T07:05:00+01:00'));
  await loadDemo(env);
}, 240_000);
afterAll(async () => {
  await product.close();
  await fresh.drop();
});

async function counts() {
  const { rows } = await product.database.execute<Record<string, number>>(sql`
    select (select count(*)::int from commune) as communes, (select count(*)::int from service_point) as points,
      (select count(*)::int from customer) as customers, (select count(*)::int from contract) as contracts,
      (select count(*)::int from technician) as technicians, (select count(*)::int from absence) as absences,
      (select count(*)::int from work_order) as jobs, (select count(*)::int from membership) as accounts,
      (select count(*)::int from appointment where cancelled_at is null) as appointments,
      (select count(*)::int from visit) as visits, (select count(*)::int from message) as messages,
      (select count(*)::int from fact) as facts`);
  return rows[0];
}

test('the company is there, and loading it again adds nothing', async () => {
  const before = await counts();
  expect(before).toMatchObject({
    communes: 31,
    points: 2500,
    customers: 2000,
    contracts: 2380,
    technicians: 24,
    absences: 14,
    jobs: 300,
    accounts: 28,
    appointments: 130,
  });
  expect(before?.visits).toBeGreaterThan(190);
  await loadDemo(env);
  expect(await counts()).toEqual(before);
}, 240_000);

test('whoever starts the demo can sign in as each of the five roles', async () => {
  const { publicUrl } = product.configuration;
  for (const { email, password, role } of DEMO_ACCOUNTS) {
    const request = new Request(`${publicUrl}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl },
      body: JSON.stringify({ email, password }),
    });
    const answer = await product.auth.handler(request);
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    const actor = await product.sessions.actorOf(new Headers({ cookie: cookie.join('; ') }));
    expect(actor?.role).toBe(role);
  }
  expect(DEMO_ACCOUNTS).toHaveLength(5);
});

test('commitments 24 to 33: nothing is broken the moment the demo is loaded, and most customers have been told', async () => {
  const { rows } = await product.database.execute(sql`
    select count(*) filter (where state = 'broken')::int as broken,
      count(*) filter (where code = '29' and state = 'running')::int as "notTold" from clock`);
  expect(rows).toEqual([{ broken: 0, notTold: 12 }]);
});

test('commitment 29: whom the demo has told it told on the telephone, and no text claims to have done it', async () => {
  const { rows } = await product.database.execute(sql`
    select (select count(*)::int from appointment where told_at is not null) as told,
      (select count(*)::int from fact f join appointment a on a.id::text = f.payload ->> 'appointmentId'
        where f.kind = 'confirmationDelivered' and f.payload ->> 'channel' = 'call'
          and f.payload ->> 'version' = a.version::text and f.source = 'demo') as called,
      (select count(*)::int from message where status = 'delivered') as texted`);
  expect(rows).toEqual([{ told: 118, called: 118, texted: 0 }]);
});

test('nobody is in two places, and every visit lies in a working day of somebody who is there', async () => {
  const { rows } = await product.database.execute(sql`
    select count(*)::int as wrong from visit_assignment a
    where a.blocks and (
      exists (select 1 from absence b where b.technician_id = a.technician_id
        and tstzrange(b.starts_at, b.ends_at) && a.during)
      or not exists (select 1 from shift s where s.technician_id = a.technician_id
        and s.weekday = extract(isodow from a.day))
      or exists (select 1 from visit_assignment o where o.visit_id <> a.visit_id and o.blocks
        and o.technician_id = a.technician_id and o.during && a.during))`);
  expect(rows).toEqual([{ wrong: 0 }]);
});

test('a database with a territory of its own is refused', async () => {
  const other = await freshDatabase();
  const elsewhere = compose(readConfiguration({ ...env, DATABASE_URL: other.url }));
  await elsewhere.database.execute(sql`insert into territory (id, name) values (gen_random_uuid(), 'Arles')`);
  await expect(loadDemo({ ...env, DATABASE_URL: other.url })).rejects.toThrow('territory of its own');
  await elsewhere.close();
  await other.drop();
});
