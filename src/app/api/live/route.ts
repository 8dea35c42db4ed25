import { DESK_ROLES } from '@/api/access';
import { product } from '@/composition';
import { isOneOf } from '@/domain/roster/role';
import { eventStream } from './event-stream';

export const dynamic = 'force-dynamic';

/** One stream of news per tab: what changed, as ids; the tab reads the rest through tRPC. */
export async function GET(request: Request): Promise<Response> {
  const { sessions, live, leaving } = product();
  const actor = await sessions.actorOf(request.headers);
  if (!actor) return new Response(null, { status: 401 });
  if (!isOneOf([...DESK_ROLES, 'technician'], actor.role)) return new Response(null, { status: 403 });
  const ended = AbortSignal.any([request.signal, leaving]);
  return eventStream(ended, (send) => live.listen(actor.territoryId, (news) => send(JSON.stringify(news))));
}
