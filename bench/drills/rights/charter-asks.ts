import { v7 } from 'uuid';
import { PauseClock } from '@/domain/commands/clock-decisions';
import { pauseClock } from '@/use-cases/charter/decide-on-clock';
import { type Asks, always, command, nothing } from './ask';
import type { Side } from './side';
import { dueLine, order } from './things';

const CLOCK = { number: 26, reason: 'customerAskedLater', proof: 'dit au téléphone', until: null } as const;
const aClock = async (side: Side) => ({ workOrderId: await order(side), ...CLOCK });

async function pausedJob(side: Side) {
  const pause = await aClock(side);
  const paused = await pauseClock(side.ports, side.dispatcher, PauseClock.parse({ id: v7(), ...pause }));
  if (!paused.ok) throw new Error(paused.refusal.kind);
  return { workOrderId: pause.workOrderId, number: CLOCK.number };
}

export const CHARTER_ASKS: Asks = {
  'charter.strip': nothing,
  'charter.ledger': always({ state: 'due' }),
  'charter.sums': nothing,
  'charter.exports': nothing,
  'charter.open': always({ number: null }),
  'charter.counts': nothing,
  'charter.pauseClock': command(aClock),
  'charter.resumeClock': command(pausedJob),
  'charter.exemptClock': command(async (side) => {
    return { workOrderId: await order(side), number: 26, reason: 'périmètre de police', proof: 'PV 12' };
  }),
  'charter.issueQuote': command(async (side) => ({ workOrderId: await order(side, 'quoteVisit'), reference: 'D-1' })),
  'charter.approveCompensation': command(async (side) => ({ compensationId: await dueLine(side) })),
  'charter.exportCompensations': { ...command(async () => ({})), isAboutNothing: true },
};
