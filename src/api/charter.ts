import { z } from 'zod';
import { ExemptClock, IssueQuote, PauseClock, ResumeClock } from '@/domain/commands/clock-decisions';
import { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import { COMMITMENT_NUMBERS } from '@/domain/commitment/commitment-code';
import { COMPENSATION_STATES } from '@/domain/compensation/compensation';
import { exemptClock, pauseClock, resumeClock } from '@/use-cases/charter/decide-on-clock';
import { issueQuote } from '@/use-cases/charter/issue-quote';
import { openPromises } from '@/use-cases/charter/open-promises';
import { promiseStrip } from '@/use-cases/charter/promise-strip';
import { approveCompensation, exportCompensations } from '@/use-cases/charter/settle-compensations';
import { command, question, router } from './trpc';

const Nothing = z.void();
const InState = z.strictObject({ state: z.enum(COMPENSATION_STATES) });
const OfCommitment = z.strictObject({ number: z.literal(COMMITMENT_NUMBERS).nullable() });
const THIRTY_DAYS = { hours: 24 * 30 };

export const charter = router({
  strip: question(Nothing, promiseStrip),
  ledger: question(InState, (ports, { territoryId }, { state }) => ports.charter.ledger(territoryId, state)),
  sums: question(Nothing, (ports, { territoryId }) => ports.charter.sums(territoryId)),
  exports: question(Nothing, (ports, { territoryId }) => ports.charter.exports(territoryId)),
  open: question(OfCommitment, openPromises),
  counts: question(Nothing, (ports, { territoryId }) => {
    const since = ports.clock.now().subtract(THIRTY_DAYS);
    return ports.charter.counts(territoryId, since.toString());
  }),
  pauseClock: command(PauseClock, pauseClock),
  resumeClock: command(ResumeClock, resumeClock),
  exemptClock: command(ExemptClock, exemptClock),
  issueQuote: command(IssueQuote, issueQuote),
  approveCompensation: command(ApproveCompensation, approveCompensation),
  exportCompensations: command(ExportCompensations, exportCompensations),
});
