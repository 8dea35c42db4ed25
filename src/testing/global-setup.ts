import type { TestProject } from 'vitest/node';
import { createDatabase } from '@/adapters/embedded/database';
import { migrate } from '@/adapters/embedded/migrate';
import { throwawayCluster } from '@/adapters/embedded/throwaway-cluster';
import { TEMPLATE } from './database';

declare module 'vitest' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with the one of vitest
  export interface ProvidedContext {
    databaseAdminUrl: string;
  }
}

/** One PostgreSQL for the whole run, with one migrated template that every test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await throwawayCluster();
  try {
    await createDatabase(cluster.url('postgres'), TEMPLATE);
    await migrate(cluster.url(TEMPLATE));
    project.provide('databaseAdminUrl', cluster.url('postgres'));
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return () => cluster.stop();
}
