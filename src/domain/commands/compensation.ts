import { z } from 'zod';
import { CommandId, CompensationId } from '../ids';

/** Somebody looked at a line of the ledger and says it is to be paid. */
export const ApproveCompensation = z.strictObject({ id: CommandId, compensationId: CompensationId });
export type ApproveCompensation = z.output<typeof ApproveCompensation>;

/** Every approved line leaves for billing. */
export const ExportCompensations = z.strictObject({ id: CommandId });
export type ExportCompensations = z.output<typeof ExportCompensations>;
