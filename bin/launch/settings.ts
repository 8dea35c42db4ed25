import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFree } from '@/adapters/embedded/free-port';

/** What the commands themselves need to know; the product's own configuration is read in `src/composition.ts`. */
export type Settings = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
};

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = env.PORT || '3000';
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not "${port}".`);
  return {
    host: env.HOST || '127.0.0.1',
    port: Number(port),
    dataDir: resolve(env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || undefined,
  };
}

export async function requireFreePort({ host, port }: Settings): Promise<void> {
  if (await isFree(port, host)) return;
  throw new Error(`Something already listens on port ${port}. Stop it, or choose another with PORT.`);
}

/** Our own Node comes from npm on Linux; elsewhere the host's must be new enough. */
export function requireNode24(): void {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  throw new Error(
    `Node 24 or newer is needed, this is ${process.version}. On Linux, npm brings it along: use "npm start" after "npm ci". On other systems, install Node 24.`,
  );
}

type Secrets = { readonly AUTH_SECRET: string; readonly LINK_SECRET: string };

/** Made once and kept in the data folder, for the embedded database only. What the environment gives wins. */
export function embeddedSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    const made: Secrets = {
      AUTH_SECRET: randomBytes(32).toString('hex'),
      LINK_SECRET: randomBytes(32).toString('hex'),
    };
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  return { AUTH_SECRET: env.AUTH_SECRET || kept.AUTH_SECRET, LINK_SECRET: env.LINK_SECRET || kept.LINK_SECRET };
}
