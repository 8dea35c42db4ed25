import type { PutOnCall } from '@/domain/commands/attendance';
import type { FactId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';

/** A technician answers outside the shifts for a while (commitment 23). The same beginning again moves the end. */
export async function putOnCall(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, ...duty }: PutOnCall,
): Promise<Result<null, RefusalOf<'unknownTechnician'>> | Collision> {
  return ports.transact(actor, { id, kind: 'putOnCall' }, async (store) => {
    if (!(await store.register.technician(duty.technicianId))) return refuse({ kind: 'unknownTechnician' });
    await store.register.putOnCall(duty);
    await store.facts.audit({
      id: ports.newId<FactId>(),
      subjectKind: 'technician',
      subject: duty.technicianId,
      kind: 'putOnCall',
      happenedAt: ports.clock.now(),
      payload: { startsAt: duty.startsAt.toString(), endsAt: duty.endsAt.toString() },
    });
    return ok(null);
  });
}
