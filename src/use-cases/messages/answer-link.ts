import type { AnswerLink } from '@/domain/commands/answer-link';
import type { RefusalKind } from '@/domain/refusal';
import { cancelAppointment } from '../appointments/cancel-appointment';
import { confirmAppointment } from '../appointments/confirm-appointment';
import type { LinkedAppointment } from '../ports/customer-links';
import type { Ports } from '../ports/ports';
import { provedByAnswer } from './confirm-by-customer';
import { customerOf } from './open-link';

/** Confirms or cancels for the holder of a link, at the version they saw. Null when it is done, else why not. */
export async function answerLink(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact' | 'transactAlone'>,
  link: LinkedAppointment,
  { command: id, action }: AnswerLink,
): Promise<RefusalKind | null> {
  const actor = customerOf(link);
  const { appointmentId, version } = link;
  const seen = { id, appointmentId, version };
  if (action === 'cancel') {
    const cancelled = await cancelAppointment(ports, actor, { ...seen, by: 'customer' });
    return cancelled.ok ? null : cancelled.refusal.kind;
  }
  const confirmed = await confirmAppointment(ports, actor, seen);
  if (!confirmed.ok) return confirmed.refusal.kind;
  await ports.transactAlone(actor, async (store) => {
    const appointment = await store.appointments.find(appointmentId);
    if (appointment?.version === version) await provedByAnswer(ports, store, appointment, null);
  });
  return null;
}
