import { POST } from '@/app/api/photos/[id]/route';
import { TINY_JPEG } from '@/testing/field';
import { malformedBodies, malformedTexts } from './body';
import { type Answered, answered, type Door, nth } from './door';

/** Visits a technician may be tempted to photograph: one of their own, one of a colleague, one of another territory. */
export type PhotoGround = {
  readonly cookie: string;
  readonly technicianId: string;
  readonly own: string;
  readonly foreign: readonly string[];
  /** Gives a fresh id. */
  readonly newId: () => string;
  readonly now: string;
};

type Upload = { id: string; technicianId: string; visitId: string; takenAt: string; content: Uint8Array; type: string };

const TEXTS = malformedTexts(2_000);
const BODIES = malformedBodies(2_000);
const HUGE = new Uint8Array(8 * 1024 * 1024 + 1);
HUGE.set(TINY_JPEG);
const TYPES = ['image/jpeg', 'text/html', 'application/json', 'multipart/form-data; boundary=x', 'image/svg+xml', ''];

/** One thing wrong with an upload that is otherwise in order. */
const FAULTS: readonly ((n: number, ground: PhotoGround) => Partial<Upload>)[] = [
  (n) => ({ content: notAPicture(n) }),
  (n) => ({ content: TINY_JPEG.slice(0, n % 3) }),
  (n, { foreign }) => ({ visitId: nth(foreign, n) }),
  (n) => ({ id: `${nth(TEXTS, n)}!` }),
  (n) => ({ visitId: `${nth(TEXTS, n)}!` }),
  (n) => ({
    takenAt: nth(['yesterday', '2026-13-01T00:00:00Z', '2031-01-01T00:00:00Z', '2020-01-01T00:00:00Z', ''], n),
  }),
  (n) => ({ technicianId: n % 2 ? nth(TEXTS, n) : '0197f000-0000-7000-8000-000000000000' }),
  (n) => (n % 40 === 7 ? { content: HUGE } : { content: new TextEncoder().encode('<svg onload="alert(1)"/>') }),
];

/** A signed-in technician's tablet gone wrong, or somebody with its cookie. */
export function photoDoor(ground: PhotoGround): Door {
  return {
    name: 'photo upload',
    share: 5_000,
    send(n) {
      const { newId, technicianId, own, now } = ground;
      const whole = { id: newId(), technicianId, visitId: own, takenAt: now, content: TINY_JPEG, type: nth(TYPES, n) };
      return upload(ground.cookie, { ...whole, ...nth(FAULTS, n)(Math.floor(n / FAULTS.length), ground) });
    },
  };
}

/** Never the first bytes of a picture we take. */
function notAPicture(n: number): Uint8Array {
  const body = nth(BODIES, n);
  return Uint8Array.from([n % 0x80, ...(typeof body === 'string' ? Buffer.from(body.slice(0, 5_000)) : body)]);
}

function upload(cookie: string, { id, content, type, ...query }: Upload): Promise<Answered> {
  const asked = Object.entries(query).map(([name, value]) => [name, value.toWellFormed()] as [string, string]);
  const address = `http://localhost/api/photos/${encodeURIComponent(id.toWellFormed())}?${new URLSearchParams(asked)}`;
  const headers = { cookie, 'content-type': type };
  const init = { method: 'POST', headers, body: content as BodyInit };
  return answered(address.slice(0, 300), () => POST(new Request(address, init), { params: Promise.resolve({ id }) }));
}
