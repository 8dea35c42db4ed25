import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createDatabase, dropDatabase } from '@/adapters/embedded/database';

export const TEMPLATE = 'test_template';

export type FreshDatabase = { readonly url: string; drop(): Promise<void> };

/** A migrated, empty database of one's own, for a `*.contract.test.ts` file: make it in `beforeAll`, drop it in `afterAll`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const adminUrl = inject('databaseAdminUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await createDatabase(adminUrl, name, TEMPLATE);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => dropDatabase(adminUrl, name) };
}
