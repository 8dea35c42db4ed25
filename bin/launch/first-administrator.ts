import { compose, readConfiguration } from '@/composition';
import { offerSetUp } from '@/use-cases/accounts/offer-set-up';

/**
 * The address at which an empty database gets its first territory and administrator, to be printed at start: it works
 * once, for 24 hours. Null as soon as anybody can sign in.
 */
export async function firstAdministratorLink(env: NodeJS.ProcessEnv): Promise<string | null> {
  const configuration = readConfiguration(env);
  const { ports, close } = compose(configuration);
  try {
    await ports.clock.sync();
    const path = await offerSetUp(ports);
    return path && `${configuration.publicUrl}${path}`;
  } finally {
    await close();
  }
}
