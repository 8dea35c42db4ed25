import { z } from 'zod';
import { ExemptClock, IssueQuote, PauseClock, ResumeClock } from '@/domain/commands/clock-decisions';
import { ApproveCompensation, ExportCompensations } from '@/domain/commands/compensation';
import { exemptClock, pauseClock, resumeClock } from '@/use-cases/charter/decide-on-clock';
import { issueQuote } from '@/use-cases/charter/issue-quote';
import { promiseStrip } from '@/use-cases/charter/promise-strip';
import { approveCompensation, exportCompensations } from '@/use-cases/charter/settle-compensations';
import { command, question, router } from './trpc';

const Nothing = z.void();
const THIRTY_DAYS = { hours: 24 * 30 };

export const charter = router({
  strip: question(Nothing, promiseStrip),
  ledger: question(Nothing, (ports, { territoryId }) => ports.charter.ledger(territoryId)),
  open: question(Nothing, (ports, { territoryId }) => ports.charter.open(territoryId)),
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
