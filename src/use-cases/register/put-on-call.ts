import type { PutOnCall } from '@/domain/commands/attendance';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { overlaps } from '@/domain/roster/stretch';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditDuty } from './audit-duty';
import { lockDays } from './lock-days';

/**
 * A technician answers outside the shifts for a while (commitment 23). The same beginning again moves the end; a turn
 * that would run into another of theirs is refused.
 */
export async function putOnCall(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, ...duty }: PutOnCall,
): Promise<Result<null, RefusalOf<'unknownTechnician' | 'alreadyOnCall'>> | Collision> {
  return ports.transact(actor, { id, kind: 'putOnCall' }, async (store) => {
    const { technicianId, startsAt } = duty;
    if (!(await store.register.technician(technicianId))) return refuse({ kind: 'unknownTechnician' });
    const known = await store.register.dutiesOf([technicianId]);
    const isSame = (one: { startsAt: typeof startsAt }) => one.startsAt.equals(startsAt);
    await lockDays(ports, store, [duty, ...known.filter(isSame)]);
    if (known.some((one) => !isSame(one) && overlaps(one, duty))) return refuse({ kind: 'alreadyOnCall' });
    await store.register.putOnCall(duty);
    await auditDuty(ports, store, 'putOnCall', duty);
    return ok(null);
  });
}
