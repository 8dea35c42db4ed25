import { type RefusalOf, refuse } from '../refusal';
import { ok, type Result } from '../result';
import { type ImageType, imageType } from './image-type';

export const LARGEST_PHOTO_BYTES = 8 * 1024 * 1024;
/** Enough of a file's beginning to know what it is. */
export const PHOTO_HEAD_BYTES = 16;

/** What kind of picture a file is, by its beginning; refused when it is none we take, or too large. The same on the tablet as on the server. */
export function judgePhoto(
  head: Uint8Array,
  sizeBytes: number,
): Result<ImageType, RefusalOf<'photoTooLarge' | 'unreadablePhoto'>> {
  if (sizeBytes > LARGEST_PHOTO_BYTES) return refuse({ kind: 'photoTooLarge' });
  const type = imageType(head);
  return type ? ok(type) : refuse({ kind: 'unreadablePhoto' });
}
