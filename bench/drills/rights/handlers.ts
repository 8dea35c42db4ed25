import { v7 } from 'uuid';
import { ACCESS } from '@/api/access';
import { GET as live } from '@/app/api/live/route';
import { GET as lookAt, POST as upload } from '@/app/api/photos/[id]/route';
import { GET as letterPdf } from '@/app/letters/[id]/route';
import { GET as exported } from '@/app/promises/exports/[exportId]/route';
import type { Role } from '@/domain/roster/role';
import { TINY_JPEG, takePhoto } from '@/testing/field';
import type { Side } from './side';
import { exportedLines, givenVisit, letter } from './things';

/** One route handler behind a session: what is one's own there, a colleague's and another territory's, and how each is answered. */
export type Handler = {
  readonly door: string;
  readonly own: (side: Side) => Promise<string>;
  readonly colleagues?: (side: Side) => Promise<string>;
  readonly get: (id: string, headers: Record<string, string>, side: Side) => Promise<Response>;
  /** What comes back for somebody else's thing. */
  readonly notYours: number;
};

const at = (path: string, headers: Record<string, string>) => new Request(`http://localhost${path}`, { headers });

async function photoOf(side: Side, technicianId = side.own): Promise<string> {
  const { visitId } = await givenVisit(side, technicianId);
  return takePhoto(side, { ...side.dispatcher, role: 'technician', technicianId, source: 'tablet' }, visitId);
}

export const HANDLERS: readonly Handler[] = [
  {
    door: 'GET /letters/[id]',
    own: letter,
    get: (id, headers) => letterPdf(at(`/letters/${id}`, headers), { params: Promise.resolve({ id }) }),
    notYours: 404,
  },
  {
    door: 'GET /promises/exports/[exportId]',
    own: exportedLines,
    get: (exportId, headers) =>
      exported(at(`/promises/exports/${exportId}`, headers), { params: Promise.resolve({ exportId }) }),
    notYours: 404,
  },
  {
    door: 'GET /api/photos/[id]',
    own: (side) => photoOf(side),
    colleagues: (side) => photoOf(side, side.colleague),
    get: (id, headers) => lookAt(at(`/api/photos/${id}`, headers), { params: Promise.resolve({ id }) }),
    notYours: 404,
  },
  {
    door: 'POST /api/photos/[id]',
    own: async (side) => (await givenVisit(side)).visitId,
    colleagues: async (side) => (await givenVisit(side, side.colleague)).visitId,
    get: (visitId, headers, side) => photograph(side, visitId, headers, side.own),
    notYours: 403,
  },
  { door: 'GET /api/live', own: async () => '', get: async (_, headers) => opened(headers), notYours: 200 },
];

/** Doors behind a session that no procedure is. One that has no handler above fails the drill. */
export const SESSION_DOORS = Object.entries(ACCESS)
  .filter(([door, { by }]) => by === 'session' && door.includes(' '))
  .map(([door]) => door);

/** Uploads a picture of a visit, in the name of `technicianId`, with territory, author and order smuggled into the address. */
export function photograph(side: Side, visitId: string, headers: Record<string, string>, technicianId: string) {
  const id = v7();
  const hidden = { territoryId: v7(), author: 'somebody else', workOrderId: v7(), mediaType: 'text/html' };
  const query = new URLSearchParams({ technicianId, visitId, takenAt: side.ports.clock.now().toString(), ...hidden });
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'image/jpeg' }, body: TINY_JPEG };
  return upload(new Request(`http://localhost/api/photos/${id}?${query}`, init), { params: Promise.resolve({ id }) });
}

/** Opens the stream of news and leaves at once. */
async function opened(headers: Record<string, string>): Promise<Response> {
  const leaving = new AbortController();
  const answer = await live(new Request('http://localhost/api/live', { headers, signal: leaving.signal }));
  leaving.abort();
  return answer;
}

/** Only technicians have photos of their own; the desk sees those of its territory. */
export function ownsOnly(door: string, role: Role): boolean {
  return door.includes('/api/photos/') && role === 'technician';
}
