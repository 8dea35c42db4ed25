import { sql } from 'drizzle-orm';
import type { Town } from '@/testing/build-town';

/** From here on the database itself notes every status a message takes, in the order they were committed. */
export async function keepStatusHistory({ database }: Town): Promise<void> {
  await database.execute(sql`create table drill_status (n bigserial primary key, message_id uuid, status text)`);
  await database.execute(sql`
    create function drill_note_status() returns trigger language plpgsql as $$
    begin
      insert into drill_status (message_id, status) values (new.id, new.status);
      return new;
    end $$`);
  await database.execute(sql`
    create trigger drill_note_status after insert or update of status on message
    for each row when (new.channel = 'sms') execute function drill_note_status()`);
}

/** Every status each text has had, oldest first. */
export async function statusHistory({ database }: Town): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await database.execute<{ id: string; statuses: string[] }>(sql`
    select message_id as id, array_agg(status order by n) as statuses from drill_status group by message_id`);
  return new Map(rows.map(({ id, statuses }) => [id, statuses]));
}

/** How far each status has come, by the provider's documentation; a receipt may follow a failure, never the reverse. */
const STEP: Readonly<Record<string, number>> = {
  waiting: 0,
  unknown: 1,
  queued: 2,
  sent: 3,
  failed: 4,
  undelivered: 4,
  delivered: 5,
};

/** The first step back in a history, in words; null when there is none. */
export function stepBack(statuses: readonly string[]): string | null {
  for (let i = 1; i < statuses.length; i += 1) {
    const [before, after] = [statuses[i - 1] ?? '', statuses[i] ?? ''];
    const goesBack = (STEP[after] ?? -1) < (STEP[before] ?? -1);
    if (goesBack || (STEP[after] === 4 && STEP[before] === 4 && after !== before)) return statuses.join(' → ');
  }
  return null;
}
