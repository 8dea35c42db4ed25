import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { fact } from '@/adapters/postgres/schema/fact';
import type { TechnicianId } from '@/domain/ids';
import { takePhoto } from '@/testing/field';
import { type Asks, always, command } from './ask';
import type { Side } from './side';
import { givenVisit } from './things';

/** A stretch of a tablet's log with one entry in it, and one more kept back. */
function log(side: Side, technicianId: TechnicianId, visitId: string, entry: object = { kind: 'accept' }) {
  const at = side.ports.clock.now().toString();
  const head = { id: v7(), visitId, happenedAt: at, deviceTime: at, routeVersion: 1, after: null };
  return { technicianId, entries: [{ ...head, ...entry }], remaining: 1 };
}

/** The visit of a colleague, with a photo they took and the first thing that was told of it. */
async function colleaguesVisit(side: Side) {
  const { visitId, workOrderId } = await givenVisit(side, side.colleague);
  const colleague = { ...side.dispatcher, role: 'technician', technicianId: side.colleague, source: 'tablet' } as const;
  const photoId = await takePhoto(side, colleague, visitId);
  const [told] = await side.database.select({ id: fact.id }).from(fact).where(eq(fact.subject, workOrderId)).limit(1);
  return { visitId, photoId, factId: told?.id ?? '' };
}

export const FIELD_ASKS: Asks = {
  'field.tour': always({ unsent: 3 }),
  'field.replay': {
    own: async (side) => log(side, side.own, (await givenVisit(side)).visitId),
    async mixed(side, far) {
      const { visitId, photoId, factId } = await colleaguesVisit(side);
      const { visitId: own } = await givenVisit(side);
      const closing = { kind: 'finish', note: '', photoIds: [photoId], outcome: { kind: 'plain' } };
      return [
        log(side, side.own, visitId),
        log(side, side.colleague, visitId),
        log(side, side.own, (await givenVisit(far)).visitId),
        log(side, far.own, own),
        log(side, side.own, visitId, { kind: 'correctTime', factId }),
        log(side, side.own, own, { kind: 'correctTime', factId }),
        log(side, side.own, own, closing),
        log(side, side.own, own, { kind: 'accept', technicianId: side.colleague }),
        log(side, side.own, own, { kind: 'accept', author: 'somebody else', territoryId: far.dispatcher.territoryId }),
      ];
    },
  },
  'field.feedAddress': always({}),
  'field.rotateFeed': { ...command(async () => ({})), isAboutNothing: true },
};
