import type { CustomerId, ServicePointId, TechnicianId } from '@/domain/ids';
import { putOnCall } from '@/use-cases/register/put-on-call';
import { recordAbsence } from '@/use-cases/register/record-absence';
import {
  registerCommunes,
  registerContracts,
  registerCustomers,
  registerServicePoints,
  registerTechnicians,
} from '@/use-cases/register/register-rows';
import { SEED } from '../accounts';
import type { DemoCustomer } from '../blueprint/customers';
import { idsFrom } from '../blueprint/seeded-id';
import type { DemoServicePoint } from '../blueprint/service-points';
import type { DemoTechnician } from '../blueprint/technicians';
import { accepted, commandId, type Loading } from './loading';

/** Communes, service points and customers, as a real register would be imported. */
export async function registerPlaces({ ports, actor, company }: Loading): Promise<string> {
  const communes = company.communes.map(({ inseeCode: insee, name, postcodes, population, centre: place }) => {
    return { insee, name, postcodes: [...postcodes], population, place };
  });
  accepted(await registerCommunes(ports, actor, { id: commandId('communes'), rows: communes }));
  const points = company.servicePoints.map(servicePointRow);
  accepted(await registerServicePoints(ports, actor, { id: commandId('service points'), rows: points }));
  const customers = company.customers.map(customerRow);
  accepted(await registerCustomers(ports, actor, { id: commandId('customers'), rows: customers }));
  const contracts = contractRows(company);
  accepted(await registerContracts(ports, actor, { id: commandId('contracts'), rows: contracts }));
  return `${communes.length} communes, ${points.length} service points, ${customers.length} customers`;
}

/** Technicians, who is away when, and who answers at night. */
export async function registerStaff({ ports, actor, company }: Loading): Promise<string> {
  const rows = company.technicians.map(technicianRow);
  accepted(await registerTechnicians(ports, actor, { id: commandId('technicians'), rows }));
  const nextAbsence = idsFrom(
    SEED,
    'absences',
    company.workingDays[0]?.toZonedDateTime('UTC').toInstant() ?? ports.clock.now(),
  );
  for (const [index, { technicianId, from: startsAt, until: endsAt, reason }] of company.absences.entries()) {
    const away = { absenceId: nextAbsence(), technicianId: technicianId as TechnicianId, startsAt, endsAt, reason };
    accepted(await recordAbsence(ports, actor, { id: commandId(`absence ${index}`), ...away }));
  }
  for (const { ladder, from: startsAt, until: endsAt } of company.onCall)
    for (const id of ladder) {
      const duty = { technicianId: id as TechnicianId, startsAt, endsAt };
      accepted(await putOnCall(ports, actor, { id: commandId(`on call ${id} ${startsAt}`), ...duty }));
    }
  return `${rows.length} technicians, ${company.absences.length} absences, ${company.onCall.length} weeks on call`;
}

function servicePointRow(point: DemoServicePoint) {
  const { id, reference, number, suffix, street, postcode, inseeCode: insee, coordinates: place } = point;
  const houseNumber = suffix ? `${number} ${suffix}` : String(number);
  return { servicePointId: id as ServicePointId, reference, houseNumber, street, postcode, insee, place };
}

/** A customer without a mobile is written to for want of one, which is no wish of theirs: they keep the plain preference. */
function customerRow(customer: DemoCustomer) {
  const { id, reference, givenName, familyName, organisation, mobile, landline, email } = customer;
  const wish = customer.contactPreference;
  return {
    customerId: id as CustomerId,
    reference,
    name: organisation ?? `${givenName} ${familyName}`,
    mobile,
    landline,
    email,
    contactPreference: wish === 'writeDoNotCall' || wish === 'braille' ? ('write' as const) : ('sms' as const),
    braille: wish === 'braille',
    locale: 'fr' as const,
  };
}

function contractRows({ customers, servicePoints }: Loading['company']) {
  const points = new Map(servicePoints.map(({ id, reference }) => [id, reference]));
  return customers.flatMap(({ reference: customer, contracts }) =>
    contracts.map(({ number: reference, servicePointId, since }) => {
      return { reference, customer, servicePoint: points.get(servicePointId) ?? '', since, until: null };
    }),
  );
}

function technicianRow({
  id,
  reference,
  givenName,
  familyName,
  mobile,
  base,
  skills,
  certificates,
  week,
}: DemoTechnician) {
  return {
    technicianId: id as TechnicianId,
    reference,
    name: `${givenName} ${familyName}`,
    mobile,
    start: base.coordinates,
    end: base.coordinates,
    active: true,
    skills: skills.map((skill) => {
      return { skill, validUntil: certificates.find((one) => one.skill === skill)?.validUntil ?? null };
    }),
    shifts: week.map(({ weekday, from: startsAt, until: endsAt }) => ({ weekday, startsAt, endsAt })),
  };
}
