import type { FactSource } from '@/domain/fact/fact';
import type { TechnicianId, TerritoryId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';

/** Who asks, where, and through which door. `author` is what facts keep: an account id, `customer`, `worker`. */
export type Actor = {
  readonly author: string;
  readonly name: string;
  readonly role: Role | 'customer' | 'system';
  readonly territoryId: TerritoryId;
  readonly technicianId: TechnicianId | null;
  readonly source: FactSource;
};
