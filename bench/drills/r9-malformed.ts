import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { handleProcedure } from '@/api/http';
import type { Town } from '@/testing/build-town';
import { type Drill, must } from './drill';
import { drillTown } from './drill-town';
import { malformedBody } from './malformed';
import { PROCEDURES } from './procedures';
import { staffSessions } from './staff-sessions';

const FULL = 100_000;

/** What nobody should send, to every procedure as every role: no 5xx, no trace of our insides, not one row changed. */
export const r9: Drill = {
  id: 'R9',
  title: 'malformed input on every procedure',
  async run(size) {
    const town = await drillTown('2026-11-23T09:00:00+01:00');
    try {
      return await everythingMalformed(town, Math.ceil(FULL * size));
    } finally {
      await town.drop();
    }
  },
};

export async function everythingMalformed(town: Town, requests: number) {
  const cookies = [...(await staffSessions(town)).values()].map(({ cookie }) => cookie);
  const before = await rowCounts(town);
  const statuses = new Map<number, number>();
  const bodies = fc.sample(malformedBody, { numRuns: Math.min(requests, 20_000), seed: 1 });
  for (let sent = 0; sent < requests; sent += 1) {
    const { path, isCommand } = PROCEDURES[sent % PROCEDURES.length] as (typeof PROCEDURES)[number];
    const body = bodies[sent % bodies.length] ?? '';
    const cookie = cookies[Math.floor(sent / PROCEDURES.length) % cookies.length] ?? '';
    const answer = await handleProcedure(town, requestFor(path, isCommand, body, cookie));
    const text = await answer.text();
    must(answer.status < 500, `${path}: ${answer.status} on ${String(body).slice(0, 300)}`);
    must(
      !/\bat .*\.(ts|js|mjs):\d+|node_modules|select .* from|SQLSTATE/i.test(text),
      `${path}: says too much: ${text}`,
    );
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }
  const after = await rowCounts(town);
  must(JSON.stringify(after) === JSON.stringify(before), `rows changed: ${JSON.stringify({ before, after })}`);
  return { requests, ...Object.fromEntries([...statuses].map(([status, count]) => [`status${status}`, count])) };
}

function requestFor(path: string, isCommand: boolean, body: string | Uint8Array, cookie: string): Request {
  const headers = { 'content-type': 'application/json', cookie };
  const url = `http://localhost/api/trpc/${path}`;
  if (isCommand) return new Request(url, { method: 'POST', headers, body: body as BodyInit });
  const input = typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
  return new Request(`${url}?input=${encodeURIComponent(input.slice(0, 20_000).toWellFormed())}`, { headers });
}

/** Rows of every table but the bookkeeping of sessions and of commands already answered. */
async function rowCounts({ database }: Town): Promise<Record<string, number>> {
  const { rows } = await database.execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('session', 'command')
    order by 1`);
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const { rows: counted } = await database.execute<{ count: number }>(
      sql`select count(*)::int as count from ${sql.identifier(name)}`,
    );
    counts[name] = counted[0]?.count ?? 0;
  }
  return counts;
}
