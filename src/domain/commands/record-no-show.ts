import { z } from 'zod';
import { isProofNamed } from '../clock/exemption-told';
import { CommandId, VisitId } from '../ids';
import { InstantField, someText } from './fields';

/** Nobody was there, as the technician told the desk by telephone: what was said is the proof, in the place of the photo. */
export const RecordNoShow = z.strictObject({
  id: CommandId,
  visitId: VisitId,
  /** When the technician stood at the door. */
  happenedAt: InstantField,
  note: someText(500).refine(isProofNamed),
});

export type RecordNoShow = z.output<typeof RecordNoShow>;
