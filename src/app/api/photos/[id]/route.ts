import { z } from 'zod';
import { bodyUpTo } from '@/api/body-up-to';
import { pass } from '@/api/pass';
import { product } from '@/composition';
import { InstantField } from '@/domain/commands/fields';
import { PhotoId, TechnicianId, VisitId } from '@/domain/ids';
import { LARGEST_PHOTO_BYTES } from '@/domain/work-order/judge-photo';
import { keepPhoto } from '@/use-cases/field/keep-photo';

type Address = { readonly params: Promise<{ readonly id: string }> };

const Taken = z.object({ id: PhotoId, technicianId: TechnicianId, visitId: VisitId, takenAt: InstantField });

const STATUS = { photoTooLarge: 413, unreadablePhoto: 415, notYours: 403, photoDiffers: 409 } as const;

/**
 * Takes in one picture, the body, of the visit named in `?technicianId=&visitId=&takenAt=`. The same again is no second
 * picture. From a tablet where somebody else is signed in it is not ours to judge: 401, sign in again.
 */
export async function POST(request: Request, { params }: Address): Promise<Response> {
  const { ports, sessions } = product();
  await ports.clock.sync();
  const passed = await pass(sessions, request, 'POST /api/photos/[id]');
  if (!passed.ok) return passed.response;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const taken = Taken.safeParse({ ...query, ...(await params) });
  if (!taken.success) return Response.json({ refusal: { kind: 'unreadablePhoto' } }, { status: 400 });
  const { technicianId, ...picture } = taken.data;
  if (technicianId !== passed.actor.technicianId) return new Response(null, { status: 401 });
  const content = await bodyUpTo(request, LARGEST_PHOTO_BYTES);
  if (!content) return Response.json({ refusal: { kind: 'photoTooLarge' } }, { status: 413 });
  const kept = await keepPhoto(ports, passed.actor, { ...picture, content });
  if (kept.ok) return Response.json({ ok: true });
  const { refusal } = kept;
  return Response.json(
    { refusal },
    { status: refusal.kind in STATUS ? STATUS[refusal.kind as keyof typeof STATUS] : 422 },
  );
}

/** Shows a picture to the desk, and to the technician who took it. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { ports, sessions } = product();
  const passed = await pass(sessions, request, 'GET /api/photos/[id]');
  if (!passed.ok) return passed.response;
  const { role, technicianId, territoryId } = passed.actor;
  const id = PhotoId.safeParse((await params).id);
  const photo = id.success ? await ports.photos.find(id.data, territoryId) : null;
  if (!photo || (role === 'technician' && photo.technicianId !== technicianId))
    return new Response(null, { status: 404 });
  const headers = { 'content-type': photo.mediaType, 'cache-control': 'private, max-age=86400, immutable' };
  return new Response(Uint8Array.from(photo.content), { headers });
}
