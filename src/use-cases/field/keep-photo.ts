import type { Temporal } from 'temporal-polyfill';
import type { PhotoId, VisitId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { judgePhoto } from '@/domain/work-order/judge-photo';
import { toldTime } from '@/domain/work-order/told-time';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';

export type PhotoTaken = {
  readonly id: PhotoId;
  readonly visitId: VisitId;
  readonly takenAt: Temporal.Instant;
  readonly content: Uint8Array;
};

type Refused = RefusalOf<
  'photoTooLarge' | 'unreadablePhoto' | 'notYours' | 'photoDiffers' | 'happenedInTheFuture' | 'happenedTooLongAgo'
>;

/** Keeps a picture of one of the technician's own visits. Sent again, the same picture is kept once. */
export async function keepPhoto(
  ports: Pick<Ports, 'clock' | 'photos' | 'tablets'>,
  actor: Actor,
  { id, visitId, takenAt, content }: PhotoTaken,
): Promise<Result<null, Refused>> {
  const { technicianId, territoryId } = actor;
  const judged = judgePhoto(content, content.byteLength);
  if (!judged.ok) return judged;
  const mediaType = judged.value;
  const receivedAt = ports.clock.now();
  const told = toldTime(takenAt, receivedAt);
  if (!told.ok) return told;
  const workOrderId = technicianId ? await ports.tablets.workOrderOf(visitId, technicianId) : null;
  if (!technicianId || !workOrderId) return refuse({ kind: 'notYours' });
  const photo = { id, territoryId, workOrderId, technicianId, takenAt: told.value, receivedAt, mediaType, content };
  return (await ports.photos.keep(photo)) === 'kept' ? ok(null) : refuse({ kind: 'photoDiffers' });
}
