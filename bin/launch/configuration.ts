import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Has the product read its configuration now: a mistake is better said at start, with the variable's name, than at night. */
export async function requireConfiguration(env: NodeJS.ProcessEnv): Promise<void> {
  if (!existsSync('src/composition.ts')) return;
  const { readConfiguration } = (await import(pathToFileURL('src/composition.ts').href)) as {
    readConfiguration?: (env: NodeJS.ProcessEnv) => unknown;
  };
  readConfiguration?.(env);
}
