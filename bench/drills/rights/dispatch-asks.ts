import { v7 } from 'uuid';
import { type Ask, type Asks, always, command, nothing } from './ask';
import type { Side } from './side';
import { busyDay, givenVisit, order, plannedVisit, planProposed, searchAsked } from './things';

const DAY = '2026-11-24';
const aLeak: Ask = { own: async (side) => ({ workOrderId: await order(side, 'leak') }) };

const oneDay = (side: Side) => {
  const day = side.nextDay();
  return { from: day, to: day };
};
const target = (side: Side, technicianId = side.own) => ({
  technicianId,
  day: side.nextDay(),
  position: null,
  start: null,
});
const wish = async (side: Side, of = side) => ({ workOrderId: await order(side, 'valveCheck'), to: target(of) });
const assigning = async (side: Side, technicianId = side.own) => {
  const workOrderId = await order(side, 'valveCheck');
  return { workOrderId, visitId: v7(), technicianId, day: side.nextDay(), start: null, seen: [] };
};
const moving = async (side: Side, of = side) => {
  return { visitId: (await plannedVisit(side)).visitId, to: target(of, of.colleague), seen: [] };
};
const repair = async (side: Side, about = side) => {
  return {
    searchId: v7(),
    day: side.nextDay(),
    around: [await order(side, 'leak')],
    held: [await order(about, 'leak')],
  };
};
const aVisit = async (side: Side) => ({ visitId: (await plannedVisit(side)).visitId });
const noShow = async (side: Side) => {
  return { ...(await aVisit(side)), happenedAt: side.ports.clock.now().toString(), note: 'sonné deux fois' };
};
const urgent = async (side: Side, technicianId = side.own) => {
  return { workOrderId: await order(side, 'leak'), technicianId, insteadOf: null };
};
/** Routes of another territory among those somebody says they saw: one nobody has written to yet, and one with work on it. */
const seenFree = ({ colleague, nextDay }: Side) => [{ technicianId: colleague, day: nextDay(), version: 1 }];
const seenBusy = async (far: Side) => [{ technicianId: far.own, day: await busyDay(far), version: 2 }];

export const DISPATCH_ASKS: Asks = {
  'board.findJobs': always({ words: [{ text: 'salon', jobTypes: [] }] }),
  'dispatch.candidates': aLeak,
  'dispatch.whyTechnician': { own: async (side) => ({ workOrderId: await order(side, 'valveCheck') }) },
  'dispatch.whatIf': { own: wish, mixed: async (side, far) => [await wish(side, far)] },
  'dispatch.dispatchUrgent': command(urgent, async (side, far) => [
    await urgent(side, far.own),
    { ...(await urgent(side)), insteadOf: far.own },
  ]),
  'dispatch.dispatchVisit': command(aVisit),
  'dispatch.assignVisit': command(assigning, async (side, far) => [
    await assigning(side, far.own),
    { ...(await assigning(side)), visitId: (await givenVisit(far)).visitId },
    { ...(await assigning(side, far.own)), day: await busyDay(far) },
    { ...(await assigning(side)), seen: seenFree(far) },
    { ...(await assigning(side)), seen: await seenBusy(far) },
  ]),
  'dispatch.moveVisit': command(moving, async (side, far) => [
    await moving(side, far),
    { ...(await moving(side)), to: { ...target(far), day: await busyDay(far) } },
    { ...(await moving(side)), seen: seenFree(far) },
    { ...(await moving(side)), seen: await seenBusy(far) },
  ]),
  'dispatch.unassignVisit': command(
    async (side) => ({ ...(await aVisit(side)), seen: [] }),
    async (side, far) => [
      { ...(await aVisit(side)), seen: seenFree(far) },
      { ...(await aVisit(side)), seen: await seenBusy(far) },
    ],
  ),
  'dispatch.pinVisit': command(async (side) => ({ ...(await aVisit(side)), pinned: true })),
  'dispatch.recordNoShow': command(noShow),
  'dispatch.searchOfDay': always({ day: DAY }),
  'dispatch.askForPlan': { ...command(async (side) => ({ searchId: v7(), ...oneDay(side) })), isAboutNothing: true },
  'dispatch.askForRepair': command(repair, async (side, far) => [await repair(side, far)]),
  'dispatch.stopSearch': command(async (side) => ({ searchId: await searchAsked(side) })),
  'dispatch.leavePlan': command(async (side) => ({ searchId: await searchAsked(side) })),
  'dispatch.acceptPlan': command(async (side) => ({ searchId: await planProposed(side) })),
  'board.day': always({ day: DAY }),
  'board.toPlan': nothing,
  'board.workOrder': { own: async (side) => ({ workOrderId: await order(side) }) },
};
