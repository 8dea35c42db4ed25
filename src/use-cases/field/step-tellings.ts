import type { Temporal } from 'temporal-polyfill';
import type { StepEntry } from '@/domain/commands/tablet-entry';
import type { Happening } from '@/domain/fact/fact';
import type { CommandId, FactId, TechnicianId, VisitId } from '@/domain/ids';
import type { Telling } from '../charter/record';

/** Nobody was there, as somebody told the desk. */
type AbsenceTold = {
  readonly kind: 'reportAbsence';
  readonly id: CommandId;
  readonly visitId: VisitId;
  readonly note: string;
};

/** A step of a visit, from a tablet or from the desk. */
export type StepTold = StepEntry | AbsenceTold;

/**
 * What a step leaves in the journal. Its own fact bears the id of the entry, so that the tablet can name it before we
 * have heard of it; what closing brought (sample, meter, works) stands beside it, at the same instant.
 */
export function stepTellings(entry: StepTold, happenedAt: Temporal.Instant, technicianId: TechnicianId): Telling[] {
  const onSite = { visitId: entry.visitId, technicianId };
  const [first, ...beside] = happenings(entry, onSite);
  return [{ ...first, happenedAt, id: entry.id as string as FactId }, ...beside.map((one) => ({ ...one, happenedAt }))];
}

type OnSite = { readonly visitId: StepEntry['visitId']; readonly technicianId: TechnicianId };

function happenings(entry: StepTold, onSite: OnSite): [Happening, ...Happening[]] {
  switch (entry.kind) {
    case 'accept':
      return [{ kind: 'visitAccepted', payload: onSite }];
    case 'startTravel':
      return [{ kind: 'travelStarted', payload: onSite }];
    case 'arrive':
      return [{ kind: 'arrived', payload: onSite }];
    case 'makeSafe':
      return [{ kind: 'madeSafe', payload: onSite }];
    case 'reportAbsence':
      return [{ kind: 'customerAbsent', payload: { ...onSite, ...proofOf(entry) } }];
    case 'finish': {
      const { note, photoIds } = entry;
      return [{ kind: 'finished', payload: { ...onSite, note, photoIds } }, ...outcomes(entry, onSite)];
    }
  }
}

function proofOf(absence: Extract<StepTold, { kind: 'reportAbsence' }>) {
  return 'note' in absence ? { note: absence.note } : { photoId: absence.photoId };
}

function outcomes({ outcome }: Extract<StepEntry, { kind: 'finish' }>, onSite: OnSite): Happening[] {
  switch (outcome.kind) {
    case 'sample':
      return [{ kind: 'sampleTaken', payload: { ...onSite, point: outcome.point, bottles: outcome.bottles } }];
    case 'meter': {
      const { indexCubicMetres, photoId } = outcome;
      return [{ kind: 'meterSet', payload: { ...onSite, indexCubicMetres, photoId } }];
    }
    case 'works':
      return outcome.complete ? [{ kind: 'worksFinished', payload: onSite }] : [];
    case 'plain':
      return [];
  }
}
