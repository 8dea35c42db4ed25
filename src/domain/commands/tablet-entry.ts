import { z } from 'zod';
import { CommandId, FactId, PhotoId, VisitId } from '../ids';
import { InstantField, someText, text } from './fields';

const head = {
  id: CommandId,
  visitId: VisitId,
  /** When it was done: the tablet's time, corrected by the offset it last measured to ours. */
  happenedAt: InstantField,
  /** The tablet's own clock, uncorrected, as evidence. */
  deviceTime: InstantField,
  /** Version of the route the technician was looking at. */
  routeVersion: z.int().nonnegative(),
  /** The entry about the same visit the tablet made just before: this one waits for it. */
  after: CommandId.nullable(),
};

/** What closing a visit must bring, by family of job. */
export const Outcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plain') }),
  z.strictObject({
    kind: z.literal('sample'),
    point: someText(120),
    bottles: z.array(someText(40)).min(1).max(12),
  }),
  z.strictObject({
    kind: z.literal('meter'),
    indexCubicMetres: z.int().nonnegative().max(999_999),
    photoId: PhotoId,
  }),
  z.strictObject({ kind: z.literal('works'), complete: z.boolean() }),
]);

const plainStep = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind), ...head });

/** One entry of a tablet's log: its only way of writing. */
export const TabletEntry = z.discriminatedUnion('kind', [
  plainStep('accept'),
  plainStep('startTravel'),
  plainStep('arrive'),
  plainStep('makeSafe'),
  z.strictObject({
    kind: z.literal('finish'),
    ...head,
    note: text(2000),
    photoIds: z.array(PhotoId).max(10),
    outcome: Outcome,
  }),
  z.strictObject({ kind: z.literal('reportAbsence'), ...head, photoId: PhotoId }),
  /** `happenedAt` is the true time of the step; the step as first told stays in the journal. */
  z.strictObject({ kind: z.literal('correctTime'), ...head, factId: FactId }),
]);

export type Outcome = z.output<typeof Outcome>;
export type TabletEntry = z.output<typeof TabletEntry>;
export type StepEntry = Exclude<TabletEntry, { kind: 'correctTime' }>;
export type TimeCorrection = Extract<TabletEntry, { kind: 'correctTime' }>;
/** The same as it lies in the tablet and on the wire: plain JSON. */
export type WrittenEntry = z.input<typeof TabletEntry>;

/** The photos an entry cites: they must have been received before it can be taken in. */
export function photosOf(entry: TabletEntry): PhotoId[] {
  if (entry.kind === 'reportAbsence') return [entry.photoId];
  if (entry.kind !== 'finish') return [];
  return entry.outcome.kind === 'meter' ? [...entry.photoIds, entry.outcome.photoId] : entry.photoIds;
}
