import type { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { route, visit, visitAssignment } from '@/adapters/postgres/schema/route';
import type { TechnicianId, VisitId, WorkOrderId } from '@/domain/ids';
import type { Plan } from '@/planning/model/plan';
import { routeSchedule } from '@/planning/timetable/schedule';
import type { Town } from '@/testing/build-town';
import { instantOf, type LivePlan } from '@/use-cases/dispatch/live-plan';

/** Writes a planned day in a few statements, past the use cases: a whole horizon in seconds. Gives the work orders that have a visit. */
export async function storeDay(
  { database, dispatcher: { territoryId }, ports }: Town,
  live: LivePlan,
  plan: Plan,
  day: Temporal.PlainDate,
): Promise<Set<WorkOrderId>> {
  const revisedAt = ports.clock.now();
  const stops = live.problem.description.routes.flatMap(({ key, technicianKey }) =>
    routeSchedule(live.problem, plan, key).stops.map((stop) => ({
      id: v7() as VisitId,
      workOrderId: stop.visitKey as WorkOrderId,
      technicianId: technicianKey as TechnicianId,
      during: { start: instantOf(live, stop.arrivalSecond), end: instantOf(live, stop.endSecond) },
    })),
  );
  const technicians = [...new Set(live.problem.description.routes.map(({ technicianKey }) => technicianKey))];
  await database
    .insert(route)
    .values(technicians.map((id) => ({ technicianId: id as TechnicianId, day, territoryId })));
  await database
    .insert(visit)
    .values(
      stops.map(({ id, workOrderId }) => ({ id, workOrderId, territoryId, state: 'planned' as const, revisedAt })),
    );
  await database
    .insert(visitAssignment)
    .values(stops.map(({ id: visitId, technicianId, during }) => ({ visitId, technicianId, day, during })));
  return new Set(stops.map(({ workOrderId }) => workOrderId));
}
