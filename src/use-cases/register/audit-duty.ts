import type { FactId } from '@/domain/ids';
import type { OnCallDuty } from '../ports/register-store';
import type { Store } from '../ports/store';
import type { KeeperPorts } from './keeper';

/** Leaves in the journal that somebody was put on call, or taken off, from when to when. */
export async function auditDuty(
  ports: KeeperPorts,
  store: Store,
  kind: 'putOnCall' | 'takenOffCall',
  { technicianId, startsAt, endsAt }: OnCallDuty,
): Promise<void> {
  await store.facts.audit({
    id: ports.newId<FactId>(),
    subjectKind: 'technician',
    subject: technicianId,
    kind,
    happenedAt: ports.clock.now(),
    payload: { startsAt: startsAt.toString(), endsAt: endsAt.toString() },
  });
}
