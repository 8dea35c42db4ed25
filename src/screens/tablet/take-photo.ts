import { v7 } from 'uuid';
import type { RefusalOf } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { judgePhoto, PHOTO_HEAD_BYTES } from '@/domain/work-order/judge-photo';
import { serverTime, type TakenPhoto } from './log/told';

const LONGEST_SIDE_PIXELS = 1_600;
const QUALITY = 0.8;

/**
 * A picture from the camera, made small enough for a weak network (some 300 kB). Drawing it again also leaves out what
 * the camera wrote into it: place and serial number are nobody's business. What cannot be drawn is taken as it is;
 * what the server would refuse is refused at once.
 */
export async function takePhoto(
  file: File,
): Promise<Result<TakenPhoto, RefusalOf<'photoTooLarge' | 'unreadablePhoto'>>> {
  const content = await redrawn(file).catch(() => file);
  const beginning = content.slice(0, PHOTO_HEAD_BYTES).arrayBuffer();
  const head = await beginning.catch(() => new ArrayBuffer());
  const judged = judgePhoto(new Uint8Array(head), content.size);
  return judged.ok ? ok({ id: v7(), takenAt: serverTime(), content }) : judged;
}

async function redrawn(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE_PIXELS / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('not drawn'))), 'image/jpeg', QUALITY);
  });
}
