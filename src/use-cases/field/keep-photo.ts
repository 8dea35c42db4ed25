import type { Temporal } from 'temporal-polyfill';
import type { PhotoId, VisitId } from '@/domain/ids';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { imageType } from '@/domain/work-order/image-type';
import { toldTime } from '@/domain/work-order/told-time';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';

export const LARGEST_PHOTO_BYTES = 8 * 1024 * 1024;

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
  if (content.byteLength > LARGEST_PHOTO_BYTES) return refuse({ kind: 'photoTooLarge' });
  const mediaType = imageType(content);
  if (!mediaType) return refuse({ kind: 'unreadablePhoto' });
  const receivedAt = ports.clock.now();
  const told = toldTime(takenAt, receivedAt);
  if (!told.ok) return told;
  const workOrderId = technicianId ? await ports.tablets.workOrderOf(visitId, technicianId) : null;
  if (!technicianId || !workOrderId) return refuse({ kind: 'notYours' });
  const photo = { id, territoryId, workOrderId, technicianId, takenAt: told.value, receivedAt, mediaType, content };
  return (await ports.photos.keep(photo)) === 'kept' ? ok(null) : refuse({ kind: 'photoDiffers' });
}
