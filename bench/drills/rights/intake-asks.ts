import { v7 } from 'uuid';
import { type Ask, type Asks, always, command, nothing } from './ask';
import type { Side } from './side';
import { order, owner } from './things';

const quiet = { callerName: 'Ida', callerPhone: '0639985555', channel: 'phone', privateSide: false, description: '' };
const now = ({ ports }: Side) => ports.clock.now().toString();

/** A name, a street or a number written as it stands in the far territory. */
const words = (text: string): Ask => ({ own: async ({ insee }) => ({ words: `${text} ${insee}`.slice(0, 100) }) });

const call = async (side: Side) => ({
  workOrderId: v7(),
  ...(await owner(side)),
  ...quiet,
  reportedAt: now(side),
  jobType: 'leak',
});
const again = async (side: Side) => {
  const { customerId } = await owner(side);
  const { callerName, callerPhone } = quiet;
  return { workOrderId: await order(side), customerId, callerName, callerPhone, reportedAt: now(side), note: '' };
};
const address = async ({ insee }: Side) => {
  return { servicePointId: v7(), houseNumber: '7', street: 'rue du Canal', insee, placed: null };
};
const triage = { jobType: 'leakSearch', privateSide: true, reason: 'dit au téléphone' };

export const INTAKE_ASKS: Asks = {
  'intake.findCaller': words('Customer'),
  'intake.findAddress': words('chemin des Vignes'),
  'intake.addressCandidates': always({ words: '12 chemin des Vignes' }),
  'intake.communes': nothing,
  'intake.history': {
    own: owner,
    mixed: async (side, far) => [
      { ...(await owner(side)), customerId: (await owner(far)).customerId },
      { ...(await owner(side)), servicePointId: (await owner(far)).servicePointId },
    ],
  },
  'intake.alreadyReported': { own: async (side) => ({ servicePointId: (await owner(side)).servicePointId }) },
  'intake.openWorkOrder': command(call, async (side, far) => [
    { ...(await call(side)), servicePointId: (await owner(far)).servicePointId },
    { ...(await call(side)), customerId: (await owner(far)).customerId },
    { ...(await call(side)), workOrderId: await order(far) },
  ]),
  'intake.requalifyWorkOrder': command(async (side) => ({ workOrderId: await order(side), ...triage })),
  'intake.cancelWorkOrder': command(async (side) => ({ workOrderId: await order(side), reason: 'doublon' })),
  'intake.reportAgain': command(again, async (side, far) => [
    { ...(await again(side)), customerId: (await owner(far)).customerId },
  ]),
  'intake.addAddress': command(address, async (side, far) => [
    { ...(await address(side)), insee: far.insee },
    { ...(await address(side)), servicePointId: (await owner(far)).servicePointId },
  ]),
};
