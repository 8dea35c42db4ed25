import { z } from 'zod';
import { isProofNamed, isReasonTold } from '../clock/exemption-told';
import { COMMITMENT_NUMBERS } from '../commitment/commitment-code';
import { PAUSE_REASONS } from '../commitment/pause-reason';
import { CommandId, WorkOrderId } from '../ids';
import { InstantField, someText } from './fields';

const head = { id: CommandId, workOrderId: WorkOrderId };
const Proof = someText(500).refine(isProofNamed);
const CommitmentNumber = z.literal(COMMITMENT_NUMBERS);

/** A clock stands still for a reason the charter admits, with its proof. */
export const PauseClock = z.strictObject({
  ...head,
  number: CommitmentNumber,
  reason: z.enum(PAUSE_REASONS),
  proof: Proof,
  /** The pause ends by itself then; null: when somebody resumes the clock, or what it waits for happens. */
  until: InstantField.nullable(),
});
export type PauseClock = z.output<typeof PauseClock>;

export const ResumeClock = z.strictObject({ ...head, number: CommitmentNumber });
export type ResumeClock = z.output<typeof ResumeClock>;

/** After review nothing is owed: no access, a police cordon, a crisis. */
export const ExemptClock = z.strictObject({
  ...head,
  number: CommitmentNumber,
  reason: someText(200).refine(isReasonTold),
  proof: Proof,
});
export type ExemptClock = z.output<typeof ExemptClock>;

/** The quote has gone to the customer (commitment 32). */
export const IssueQuote = z.strictObject({ ...head, reference: someText(60) });
export type IssueQuote = z.output<typeof IssueQuote>;
