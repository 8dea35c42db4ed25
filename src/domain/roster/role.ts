/** What an account may do in a territory. `api/access.ts` says what each one opens. */
export const ROLES = ['callTaker', 'dispatcher', 'technician', 'manager', 'administrator'] as const;

export type Role = (typeof ROLES)[number];
