import { sql } from 'drizzle-orm';
import type { Town } from '@/testing/build-town';

const AWAY = [
  'message',
  'user',
  'session',
  'customer',
  'customer_link',
  'inbound_message',
  'work_order',
  'photo',
  'fact',
  'command',
  'membership',
  'message_attempt',
  'attempt_count',
];
/** PostgreSQL quotes the whole row it refuses. */
const REFUSING = [
  'message',
  'work_order',
  'inbound_message',
  'photo',
  'fact',
  'session',
  'message_attempt',
  'task',
  'visit',
];

export type Break = {
  readonly name: string;
  readonly begin: () => Promise<unknown>;
  readonly end: () => Promise<unknown>;
};

/** Ways in which statements fail with somebody's words in their parameters, one after the other. */
export function everyBreak({ database }: Town): Break[] {
  const run = (text: string) => database.execute(sql.raw(text));
  return [
    ...AWAY.map((table) => ({
      name: `no table ${table}`,
      begin: () => run(`alter table "${table}" rename to "${table}_away"`),
      end: () => run(`alter table "${table}_away" rename to "${table}"`),
    })),
    ...REFUSING.map((table) => ({
      name: `table ${table} refuses`,
      begin: () => run(`alter table "${table}" add constraint drill_never check (false) not valid`),
      end: () => run(`alter table "${table}" drop constraint drill_never`),
    })),
  ];
}
