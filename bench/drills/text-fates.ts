import { eq } from 'drizzle-orm';
import { message } from '@/adapters/postgres/schema/message';
import type { Town } from '@/testing/build-town';
import { must } from './drill';
import type { TextingTown } from './texting-town';

/** Each text went out once, or is listed as outdated: the late reminders never went, a moved booking's first text at most once. */
export async function fates(
  town: Town,
  accepted: TextingTown['peer']['messages'],
  { reminders, moved }: { readonly reminders: number; readonly moved: number },
): Promise<number> {
  const times = new Map<string, number>();
  for (const { body } of accepted) times.set(body, (times.get(body) ?? 0) + 1);
  must(
    [...times.values()].every((count) => count === 1),
    'a text went out twice',
  );
  const rows = await town.database.select().from(message).where(eq(message.channel, 'sms'));
  const delivered = rows.filter(({ status, createdAt }) => status === 'delivered' && isOfTheHour(createdAt.toString()));
  must(
    delivered.every(({ body }) => times.get(body) === 1),
    'a text we hold for delivered never went out',
  );
  must(accepted.length === delivered.length, 'the provider took a text we do not hold for delivered');
  const { territoryId } = town.dispatcher;
  const listed = await town.ports.messages.list(territoryId, { statuses: ['outdated'], words: '' });
  const late = listed.filter(({ purpose }) => purpose === 'reminder');
  must(late.length === reminders, `${late.length} of ${reminders} outdated reminders are listed`);
  must(
    late.every(({ body }) => !times.has(body)),
    'an outdated reminder was sent',
  );
  must(listed.length - late.length <= moved, 'a text was given up although its appointment stands');
  return listed.length;
}

function isOfTheHour(createdAt: string): boolean {
  return createdAt > '2026-11-24T06:00';
}
