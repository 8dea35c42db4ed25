import { Temporal } from 'temporal-polyfill';
import type { Role } from '@/domain/roster/role';
import { mailboxName } from './person-name';
import { idsFrom } from './seeded-id';
import type { DemoTechnician } from './technicians';

/** Somebody who may sign in. Passwords are the loader's business. */
export type DemoAccount = {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** Null unless the role is technician. */
  readonly technicianId: string | null;
  /** True for the five accounts, one a role, that are shown to whoever starts the demo. */
  readonly isShown: boolean;
};

const OFFICE: readonly Pick<DemoAccount, 'email' | 'displayName' | 'role'>[] = [
  { email: 'call-taker@vivaigo.test', displayName: 'Mireille Fabre', role: 'callTaker' },
  { email: 'dispatcher@vivaigo.test', displayName: 'Jérôme Estienne', role: 'dispatcher' },
  { email: 'manager@vivaigo.test', displayName: 'Hélène Tardieu', role: 'manager' },
  { email: 'administrator@vivaigo.test', displayName: 'Zoé Nguyen', role: 'administrator' },
];

/** Four people of the office and the 24 technicians; the first technician signs in as `technician@`, the others by name. */
export function accounts(seed: number, technicians: readonly DemoTechnician[]): readonly DemoAccount[] {
  const nextId = idsFrom(seed, 'accounts', Temporal.Instant.from('2015-03-01T00:00Z'));
  const office = OFFICE.map((one) => ({ id: nextId(), ...one, technicianId: null, isShown: true }));
  const field = technicians.map((technician, index) => ({
    id: nextId(),
    email: `${index === 0 ? 'technician' : mailboxName(technician)}@vivaigo.test`,
    displayName: `${technician.givenName} ${technician.familyName}`,
    role: 'technician' as const,
    technicianId: technician.id,
    isShown: index === 0,
  }));
  return [...office, ...field];
}
