import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { run } from './run';

/** Fills the database named by `env.DATABASE_URL` with the demo company, in a process of its own. */
export async function loadDemo(env: NodeJS.ProcessEnv): Promise<void> {
  if (!existsSync('demo/load.ts')) return;
  const load = `import { loadDemo } from '${pathToFileURL('demo/load.ts').href}'; await loadDemo();`;
  const { code } = await run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', load], {
    show: true,
    env,
  });
  if (code !== 0) throw new Error('The demo company could not be loaded; the reason is above.');
}

export type DemoAccount = { readonly role: string; readonly email: string; readonly password: string };

/** One account per role, for whoever tries the product. */
export async function demoAccounts(): Promise<readonly DemoAccount[]> {
  if (!existsSync('demo/accounts.ts')) return [];
  const { DEMO_ACCOUNTS } = (await import(pathToFileURL('demo/accounts.ts').href)) as { DEMO_ACCOUNTS: DemoAccount[] };
  return DEMO_ACCOUNTS;
}
