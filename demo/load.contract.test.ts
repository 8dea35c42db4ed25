import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  env = { DATABASE_URL: fresh.url, AUTH_SECRET: SECRET, LINK_SECRET: SECRET, LOG_LEVEL: 'silent' };
  product = compose(readConfiguration(env));
  await loadDemo(env as NodeJS.ProcessEnv);
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
  });
  await loadDemo(env as NodeJS.ProcessEnv);
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

test('no promise of the backlog is broken the moment it is loaded', async () => {
  const { rows } = await product.database.execute(
    sql`select code, state from clock where state = 'broken' and code <> '25'`,
  );
  expect(rows).toEqual([]);
});
