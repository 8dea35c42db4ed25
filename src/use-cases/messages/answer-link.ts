import type { AnswerLink } from '@/domain/commands/answer-link';
import type { RefusalKind } from '@/domain/refusal';
import { cancelAppointment } from '../appointments/cancel-appointment';
import { confirmAppointment } from '../appointments/confirm-appointment';
import type { LinkedAppointment } from '../ports/customer-links';
import type { Ports } from '../ports/ports';
import { customerOf } from './open-link';

/** Confirms or cancels for the holder of a link, at the version they saw. Null when it is done, else why not. */
export async function answerLink(
  ports: Pick<Ports, 'clock' | 'newId' | 'travel' | 'transact'>,
  link: LinkedAppointment,
  { command: id, action }: AnswerLink,
): Promise<RefusalKind | null> {
  const actor = customerOf(link);
  const { appointmentId, version } = link;
  const seen = { id, appointmentId, version };
  const answered =
    action === 'cancel'
      ? await cancelAppointment(ports, actor, { ...seen, by: 'customer' })
      : await confirmAppointment(ports, actor, seen);
  return answered.ok ? null : answered.refusal.kind;
}
