import { Temporal } from 'temporal-polyfill';
import type { TakeOffCall } from '@/domain/commands/attendance';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { Collision } from '../ports/transact';
import { auditDuty } from './audit-duty';
import { lockDays } from './lock-days';

/**
 * A technician answers no longer: a duty under way ends now, one to come is removed. One that is over stays as it was,
 * and is refused as unknown.
 */
export async function takeOffCall(
  ports: Pick<Ports, 'clock' | 'newId' | 'transact'>,
  actor: Actor,
  { id, technicianId, startsAt }: TakeOffCall,
): Promise<Result<null, RefusalOf<'unknownTechnician' | 'unknownDuty'>> | Collision> {
  return ports.transact(actor, { id, kind: 'takeOffCall' }, async (store) => {
    if (!(await store.register.technician(technicianId))) return refuse({ kind: 'unknownTechnician' });
    const now = ports.clock.now();
    const duties = await store.register.dutiesOf([technicianId]);
    const duty = duties.find((one) => one.startsAt.equals(startsAt));
    if (!duty || Temporal.Instant.compare(duty.endsAt, now) <= 0) return refuse({ kind: 'unknownDuty' });
    await lockDays(ports, store, [duty]);
    const isUnderWay = Temporal.Instant.compare(startsAt, now) < 0;
    if (isUnderWay) await store.register.putOnCall({ ...duty, endsAt: now });
    else await store.register.removeDuty(duty);
    await auditDuty(ports, store, 'takenOffCall', { ...duty, startsAt: isUnderWay ? now : startsAt });
    return ok(null);
  });
}
