import type { Actor } from '@/use-cases/ports/actor';
import type { Sessions } from '@/use-cases/ports/sessions';
import { ACCESS } from './access';

export type Passed = { readonly ok: true; readonly actor: Actor } | { readonly ok: false; readonly response: Response };

/** Who comes through a route handler's door, by the table of rights; otherwise the answer to give: 401 or 403. */
export async function pass(sessions: Sessions, request: Request, door: string): Promise<Passed> {
  const right = ACCESS[door];
  const actor = right?.by === 'session' ? await sessions.actorOf(request.headers) : null;
  if (right?.by === 'session' && !actor) return { ok: false, response: new Response(null, { status: 401 }) };
  const isOpen = right?.by === 'session' && actor && right.roles.some((role) => role === actor.role);
  if (!isOpen || (right.scope === 'own' && !actor.technicianId))
    return { ok: false, response: new Response(null, { status: 403 }) };
  return { ok: true, actor };
}
