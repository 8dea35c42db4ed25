import { Temporal } from 'temporal-polyfill';
import type { Role } from '@/domain/roster/role';
import { accounts } from './blueprint/accounts';
import { phoneBook } from './blueprint/phone-book';
import { technicians } from './blueprint/technicians';

/** The one company everybody sees; another seed makes another. */
export const SEED = 13;

/** Meant to be read aloud and typed by whoever tries the demo: it protects nothing. */
const PASSWORDS: Readonly<Record<Role, string>> = {
  callTaker: 'allo-fontaine',
  dispatcher: 'tournee-fontaine',
  technician: 'compteur-fontaine',
  manager: 'charte-fontaine',
  administrator: 'cles-de-la-fontaine',
};

export function passwordOf(role: Role): string {
  return PASSWORDS[role];
}

const anyDay = Temporal.PlainDate.from('2026-01-01');

/** One account a role, as printed when the demo starts. */
export const DEMO_ACCOUNTS: readonly { readonly role: Role; readonly email: string; readonly password: string }[] =
  accounts(SEED, technicians(SEED, anyDay, phoneBook(SEED)))
    .filter(({ isShown }) => isShown)
    .map(({ role, email }) => ({ role, email, password: passwordOf(role) }));
