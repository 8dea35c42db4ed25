import { parisDay } from '@/domain/calendar/paris';
import type { CustomerId, ServicePointId, TechnicianId } from '@/domain/ids';
import type { Town } from '@/testing/build-town';
import { SEED } from '../../demo/accounts';
import { blueprint } from '../../demo/blueprint/blueprint';
import { registerPlaces, registerStaff } from '../../demo/loading/register-company';

export type Home = { readonly customerId: CustomerId; readonly servicePointId: ServicePointId };

export type StaffedTown = Town & { readonly homes: readonly Home[]; readonly technicianIds: readonly TechnicianId[] };

/** The demo company in a town: its technicians with their weeks, certificates, absences and duties, and so many of its customers. */
export async function staffedTown(town: Town, customers: number): Promise<StaffedTown> {
  const whole = blueprint(SEED, parisDay(town.ports.clock.now()));
  const chosen = whole.customers.filter(({ contracts }) => contracts.length > 0).slice(0, customers);
  const pointIds = new Set(chosen.flatMap(({ contracts }) => contracts.map(({ servicePointId }) => servicePointId)));
  const company = {
    ...whole,
    customers: chosen,
    servicePoints: whole.servicePoints.filter(({ id }) => pointIds.has(id)),
  };
  const loading = { ports: town.ports, actor: town.dispatcher, company };
  await registerPlaces(loading);
  await registerStaff(loading);
  const homes = chosen.flatMap(({ id, contracts }) =>
    contracts.map(({ servicePointId }) => {
      return { customerId: id as CustomerId, servicePointId: servicePointId as ServicePointId };
    }),
  );
  return { ...town, homes, technicianIds: company.technicians.map(({ id }) => id as TechnicianId) };
}
