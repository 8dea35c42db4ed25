import { setTimeout as pause } from 'node:timers/promises';
import { GET as live } from '@/app/api/live/route';
import type { Sides } from './objects';
import { givenVisit } from './things';

/** What happens in another territory is no news here: the stream of this one speaks of its own routes and jobs only. */
export async function newsStaysAtHome({ near, far, people }: Sides, failures: string[]): Promise<number> {
  const leaving = new AbortController();
  const headers = { cookie: people.dispatcher.cookie };
  const stream = await live(new Request('http://localhost/api/live', { headers, signal: leaving.signal }));
  const heard: string[] = [];
  const listening = listen(stream, heard);
  await pause(500);
  const there = await givenVisit(far);
  const here = await givenVisit(near);
  for (let waited = 0; waited < 40 && !heard.join('').includes(here.workOrderId); waited += 1) await pause(100);
  leaving.abort();
  await listening;
  const news = heard.join('');
  if (!news.includes(here.workOrderId)) failures.push('GET /api/live: the own news never came');
  if (news.includes(there.workOrderId) || news.includes(far.own))
    failures.push('GET /api/live: tells of another territory');
  return heard.length;
}

async function listen(stream: Response, heard: string[]): Promise<void> {
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) heard.push(decoder.decode(chunk as Uint8Array));
}
