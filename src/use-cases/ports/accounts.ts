import type { AccountId, TechnicianId, TerritoryId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly territoryId: TerritoryId;
  readonly role: Role;
  readonly technicianId: TechnicianId | null;
};

/** Accounts are made by administrators; nobody signs up. */
export type Accounts = {
  /** The new account's id; null when the e-mail address is taken. */
  readonly create: (account: NewAccount) => Promise<AccountId | null>;
  readonly setRole: (
    account: AccountId,
    territory: TerritoryId,
    role: Role,
    technician: TechnicianId | null,
  ) => Promise<void>;
  /** Ends every session of an account and refuses new ones, or lets it in again. */
  readonly setBlocked: (account: AccountId, blocked: boolean) => Promise<void>;
  readonly setPassword: (account: AccountId, password: string) => Promise<void>;
};
