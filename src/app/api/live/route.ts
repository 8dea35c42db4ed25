import { pass } from '@/api/pass';
import { product } from '@/composition';
import type { Heard } from '@/screens/live/heard';
import { eventStream } from './event-stream';
import { newsFor } from './news-for';

export const dynamic = 'force-dynamic';

/** One stream of news per tab or tablet: what changed, as ids; they read the rest through tRPC. */
export async function GET(request: Request): Promise<Response> {
  const { sessions, live, leaving } = product();
  const passed = await pass(sessions, request, 'GET /api/live');
  if (!passed.ok) return passed.response;
  const { actor } = passed;
  const ended = AbortSignal.any([request.signal, leaving]);
  return eventStream(ended, (send) =>
    live.listen(actor.territoryId, (batch) => {
      const news = newsFor(actor, batch);
      if (news) send(JSON.stringify(news satisfies readonly Heard[] | 'missed'));
    }),
  );
}
