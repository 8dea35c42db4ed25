import type { TerritoryId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';

export type AccountListed = {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly technician: { readonly technicianId: string; readonly name: string } | null;
  readonly isBlocked: boolean;
  readonly createdAt: string;
  /** When a session of theirs was last renewed; null when there is none. */
  readonly lastSeenAt: string | null;
};

export type AccountQuestions = {
  /** Everybody who holds a role in the territory, by name. */
  readonly list: (territory: TerritoryId) => Promise<AccountListed[]>;
};
