import type { Ports } from '../ports/ports';

/** A link printed at start and found in a terminal the next morning still works; one found next week does not. */
const HOURS = 24;

/**
 * The path of the page on which an empty installation gets its first territory and administrator; null as soon as
 * anybody can sign in. The path works once, for 24 hours, and only the newest one does.
 */
export async function offerSetUp(ports: Pick<Ports, 'clock' | 'secrets' | 'setUpOffers'>): Promise<string | null> {
  if (!(await ports.setUpOffers.isNeeded())) return null;
  const token = ports.secrets.newToken();
  await ports.setUpOffers.offer(ports.secrets.digest(token), ports.clock.now().add({ hours: HOURS }));
  return `/setup/${token}`;
}

/** Whether that page may still be used. Looking does not use it up. */
export async function isSetUpOpen(
  ports: Pick<Ports, 'clock' | 'secrets' | 'setUpOffers'>,
  token: string,
): Promise<boolean> {
  return ports.setUpOffers.isOpen(ports.secrets.digest(token), ports.clock.now());
}
