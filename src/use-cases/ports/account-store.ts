import type { AccountId, TechnicianId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';

export type NewAccount = {
  readonly id: AccountId;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly role: Role;
  readonly technicianId: TechnicianId | null;
};

export type Account = { readonly role: Role; readonly technicianId: TechnicianId | null; readonly isBlocked: boolean };

/** Accounts of the actor's territory. They are made by administrators; nobody signs up. */
export type AccountStore = {
  /** False, and nothing is made, when the e-mail address is taken. */
  readonly add: (account: NewAccount) => Promise<boolean>;
  /** Null when nobody by that id works in this territory. Locks every administrator's membership, so that two of them cannot leave at once. */
  readonly find: (id: AccountId) => Promise<Account | null>;
  /** How many administrators could still sign in without this one. */
  readonly otherAdministrators: (id: AccountId) => Promise<number>;
  readonly setRole: (id: AccountId, role: Role, technicianId: TechnicianId | null) => Promise<void>;
  /** Ends every session of an account and refuses new ones, or lets it in again. */
  readonly setBlocked: (id: AccountId, isBlocked: boolean) => Promise<void>;
  /** Ends every session, too. */
  readonly setPassword: (id: AccountId, passwordHash: string) => Promise<void>;
  /** Takes the one-time offer of an empty installation; false when it was taken, has run out or was never made. */
  readonly takeSetUpOffer: (digest: string) => Promise<boolean>;
};
