import { eq } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { membership, user } from '@/adapters/postgres/schema/account';
import { compensation } from '@/adapters/postgres/schema/clock';
import { message, task } from '@/adapters/postgres/schema/message';
import { hold } from '@/adapters/postgres/schema/route';
import { absence } from '@/adapters/postgres/schema/technician';
import { AssignVisit } from '@/domain/commands/assign-visit';
import { HoldOffers } from '@/domain/commands/hold-offers';
import type { CommandId, MessageId, PlanSearchId, TaskId, WorkOrderId } from '@/domain/ids';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { giveVisit } from '@/testing/field';
import { openOrder } from '@/testing/orders';
import { askPlan, newPlanner, searchAll } from '@/testing/plan-search';
import { promised } from '@/testing/promised';
import { request, settle } from '@/testing/roster';
import { holdOffers } from '@/use-cases/appointments/hold-offers';
import { runTimers } from '@/use-cases/charter/run-timers';
import { approveCompensation, exportCompensations } from '@/use-cases/charter/settle-compensations';
import { assignVisit } from '@/use-cases/dispatch/assign-visit';
import type { Side } from './side';

/** A job waiting to be planned, at a customer's of its own. */
export const order = (side: Side, jobType: JobTypeCode = 'meterReplacement') => request(side, jobType);

/** A window promised by telephone to a customer of its own. */
export async function appointment(side: Side, confirmBy: 'sms' | 'letter' | 'call' = 'call') {
  const at = await settle(side, { contactPreference: confirmBy === 'letter' ? 'write' : 'sms' });
  return promised({ ...side, ...at }, side.nextStart(), confirmBy);
}

/** A plan asked for, for a day of its own. */
export const searchAsked = (side: Side): Promise<PlanSearchId> => askPlan(side, side.nextDay());

/** A plan proposed for a day of its own, with a job that waited in it. */
export async function planProposed(side: Side): Promise<PlanSearchId> {
  await order(side, 'valveCheck');
  const searchId = await searchAsked(side);
  await searchAll(side, planner, 50);
  return searchId;
}

const planner = newPlanner();

/** A letter waiting to be printed. */
export async function letter(side: Side): Promise<MessageId> {
  const { id } = await appointment(side, 'letter');
  const [row] = await side.database.select().from(message).where(eq(message.appointmentId, id));
  if (!row) throw new Error('no letter was written');
  return row.id;
}

/** A visit planned by hand and not yet dispatched, with the routes as they stand. */
export async function plannedVisit(side: Side) {
  const workOrderId = await order(side, 'valveCheck');
  const [visitId, day] = [v7(), side.nextDay()];
  const wish = { id: v7(), workOrderId, visitId, technicianId: side.own, day, start: null, seen: [] };
  const put = await assignVisit(side.ports, side.dispatcher, AssignVisit.parse(wish));
  if (!put.ok) throw new Error(`not planned: ${JSON.stringify(put.refusal)}`);
  return { visitId, workOrderId, day };
}

/** A day on which the technician of this side has work already. */
export const busyDay = async (side: Side) => (await plannedVisit(side)).day;

/** A visit on somebody's tablet, not begun. */
export async function givenVisit(side: Side, technicianId = side.own) {
  const reportedAt = side.ports.clock.now().toString();
  const home = { ...side, ...(await settle(side)) };
  return giveVisit(home, technicianId, { jobType: 'valveCheck', reportedAt, start: side.nextStart() });
}

export async function openTask(side: Side): Promise<TaskId> {
  const id = side.ports.newId<TaskId>();
  const { territoryId } = side.dispatcher;
  await side.database.insert(task).values({ id, territoryId, kind: 'readAnswer', createdAt: side.ports.clock.now() });
  return id;
}

/** A place kept for a caller on this job. */
export async function keptPlace(side: Side, workOrderId: WorkOrderId): Promise<string> {
  const kept = await holdOffers(side.ports, side.dispatcher, HoldOffers.parse({ id: v7(), workOrderId }));
  const [row] = await side.database.select().from(hold).where(eq(hold.workOrderId, workOrderId));
  if (!row) throw new Error(`nothing was kept: ${JSON.stringify(kept)}`);
  return row.id;
}

/** A line of the ledger that is due: a leak nobody went to. */
export async function dueLine(side: Side) {
  const { ports, database } = side;
  const now = ports.clock.now();
  const home = { ...side, ...(await owner(side)) };
  const workOrderId = await openOrder(home, 'leak', now.subtract({ hours: 5 }).toString());
  await runTimers(ports, now);
  const [line] = await database.select().from(compensation).where(eq(compensation.workOrderId, workOrderId));
  if (!line) throw new Error('no line in the ledger');
  return line.id;
}

/** A hand-over to billing with one line in it. */
export async function exportedLines(side: Side): Promise<CommandId> {
  const { ports, dispatcher } = side;
  const id = ports.newId<CommandId>();
  await approveCompensation(ports, dispatcher, { id: ports.newId<CommandId>(), compensationId: await dueLine(side) });
  await exportCompensations(ports, dispatcher, { id });
  return id;
}

export async function absenceOf(side: Side): Promise<string> {
  const [startsAt, endsAt] = ['2027-05-03T06:00:00Z', '2027-05-04T06:00:00Z'].map(Temporal.Instant.from);
  if (!startsAt || !endsAt) throw new Error('no time');
  const id = v7();
  await side.database.insert(absence).values({ id, technicianId: side.own, startsAt, endsAt, reason: 'leave' });
  return id;
}

/** Somebody with an account, as a call-taker. */
export async function account(side: Side): Promise<string> {
  const id = v7();
  const { territoryId } = side.dispatcher;
  const stamps = { createdAt: new Date(), updatedAt: new Date() };
  await side.database.insert(user).values({ id, name: 'Sam', email: `${id}@exemple.test`, ...stamps });
  await side.database.insert(membership).values({ userId: id, territoryId, role: 'callTaker' });
  return id;
}

/** The last thing written in the journal of this territory. */
export async function lastFact(side: Side): Promise<string> {
  const [entry] = await side.ports.journal.recent(side.dispatcher.territoryId, {
    subject: null,
    before: null,
    limit: 1,
  });
  if (!entry) throw new Error('nothing has happened yet');
  return entry.factId;
}

/** A customer with a point, who is the beneficiary of what is owed there. */
export const owner = (side: Side) => settle(side);
