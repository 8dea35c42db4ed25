import { Temporal } from 'temporal-polyfill';
import { v7 } from 'uuid';
import { contract, customer } from '@/adapters/postgres/schema/customer';
import { servicePoint } from '@/adapters/postgres/schema/service-point';
import { absence, heldSkill, onCallDuty, shift, technician } from '@/adapters/postgres/schema/technician';
import { OpenWorkOrder } from '@/domain/commands/open-work-order';
import type { CustomerId, ServicePointId, TechnicianId, WorkOrderId } from '@/domain/ids';
import type { Skill } from '@/domain/roster/skill';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import { openWorkOrder } from '@/use-cases/intake/open-work-order';
import type { Town } from './town';

type Stretch = readonly [from: string, to: string];

type Hiring = {
  readonly skills: readonly (Skill | readonly [Skill, string])[];
  /** The same on every weekday; the common split shift when left out. */
  readonly shift?: readonly Stretch[];
  readonly weekdays?: readonly number[];
};

const SPLIT: readonly Stretch[] = [
  ['07:50', '12:00'],
  ['13:30', '16:50'],
];
const DEPOT = { lon: 5.09, lat: 43.64 };

let hired = 0;

/** Adds a technician who starts and ends at the depot. A skill with a day is a certification valid until then. */
export async function hire({ database, dispatcher }: Town, name: string, hiring: Hiring): Promise<TechnicianId> {
  hired += 1;
  const id = v7() as TechnicianId;
  const { territoryId } = dispatcher;
  const places = { startLon: DEPOT.lon, startLat: DEPOT.lat, endLon: DEPOT.lon, endLat: DEPOT.lat };
  await database.insert(technician).values({ id, territoryId, reference: `T-${hired}`, name, ...places });
  const weekdays = hiring.weekdays ?? [1, 2, 3, 4, 5];
  const stretches = weekdays.flatMap((weekday) =>
    (hiring.shift ?? SPLIT).map(([startsAt, endsAt]) => ({ technicianId: id, weekday, startsAt, endsAt })),
  );
  if (stretches.length > 0) await database.insert(shift).values(stretches);
  const skills = hiring.skills.map((one) => {
    const [skill, until] = typeof one === 'string' ? [one, null] : one;
    return { technicianId: id, skill, validUntil: until ? Temporal.PlainDate.from(until) : null };
  });
  if (skills.length > 0) await database.insert(heldSkill).values(skills);
  return id;
}

export async function isAway({ database }: Town, technicianId: TechnicianId, from: string, to: string): Promise<void> {
  await database.insert(absence).values({ id: v7(), technicianId, ...span(from, to), reason: 'leave' });
}

export async function isOnCall(
  { database }: Town,
  technicianId: TechnicianId,
  from: string,
  to: string,
): Promise<void> {
  await database.insert(onCallDuty).values({ technicianId, ...span(from, to) });
}

type Home = {
  /** Metres east of the depot, about. */
  readonly eastMetres?: number;
  readonly mobile?: string | null;
  readonly landline?: string | null;
  readonly contactPreference?: 'sms' | 'write';
  readonly confidence?: number;
  readonly isPlaced?: boolean;
};

let settled = 0;

/** Adds a customer with a point of their own. */
export async function settle(
  { database, dispatcher: { territoryId } }: Town,
  home: Home = {},
): Promise<{ customerId: CustomerId; servicePointId: ServicePointId }> {
  settled += 1;
  const number = settled;
  const customerId = v7() as CustomerId;
  const servicePointId = v7() as ServicePointId;
  const place = { lon: DEPOT.lon + (home.eastMetres ?? 500) / 80_600, lat: DEPOT.lat };
  await database.insert(servicePoint).values({
    id: servicePointId,
    territoryId,
    reference: `PDL-S${number}`,
    insee: '13103',
    houseNumber: String(number),
    street: 'chemin des Vignes',
    postcode: '13300',
    ...(home.isPlaced === false ? {} : place),
    confidence: home.confidence ?? 1,
  });
  const reach = {
    mobile: home.mobile === undefined ? `+336399${String(80_000 + number).padStart(5, '0')}` : home.mobile,
    landline: home.landline ?? null,
    contactPreference: home.contactPreference ?? 'sms',
  };
  const name = `Customer ${number}`;
  await database.insert(customer).values({ id: customerId, territoryId, reference: `C-S${number}`, name, ...reach });
  const since = Temporal.PlainDate.from('2020-01-01');
  await database.insert(contract).values({ number: `A-S${number}`, territoryId, customerId, servicePointId, since });
  return { customerId, servicePointId };
}

/** Opens a work order at a customer's of its own, reported now. */
export async function request(town: Town, job: JobTypeCode, home: Home = {}): Promise<WorkOrderId> {
  const { ports, dispatcher } = town;
  const at = await settle(town, home);
  const command = OpenWorkOrder.parse({
    id: v7(),
    workOrderId: v7(),
    ...at,
    callerName: '',
    callerPhone: '',
    channel: 'phone',
    reportedAt: ports.clock.now().toString(),
    jobType: job,
    privateSide: false,
    description: '',
  });
  const opened = await openWorkOrder(ports, dispatcher, command);
  if (!opened.ok) throw new Error(`cannot open: ${opened.refusal.kind}`);
  return command.workOrderId;
}

function span(from: string, to: string) {
  return { startsAt: Temporal.Instant.from(from), endsAt: Temporal.Instant.from(to) };
}
