import { readConfiguration } from '@/composition';

/** Has the product read its configuration now: a mistake is better said at start, with the variable's name, than at night. */
export function requireConfiguration(env: NodeJS.ProcessEnv): void {
  readConfiguration(env);
}
