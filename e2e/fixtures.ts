import { test as base } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '@/adapters/postgres/database';
import { setTestClock } from '@/adapters/postgres/test-clock';
import type { Role } from '@/domain/roster/role';
import { expectAccessible } from './support/accessibility';
import { signIn } from './support/sign-in';
import { type Site, startSite } from './support/site';

export const expect = base.expect;

type Options = {
  /** Environment variables for the product, for a whole file: `test.use({ siteEnv: { TWILIO_BASE_URL } })`. */
  siteEnv: Record<string, string>;
};
type Story = {
  /** The product running for this file; the stories of one file share it, in order, and no other file sees it. */
  site: Site;
  /** Moves "now" for every process of the site, to an instant with its offset. */
  setClock(iso: string): Promise<void>;
  /** Signs this page's person in as the demo account of that role; the next page they open is theirs. */
  as(role: Role): Promise<void>;
  /** Zero violations of WCAG 2.2 AA on the page as it stands. */
  axe(): Promise<void>;
};
type Running = { current: { key: string; site: Site } | undefined };

export const test = base.extend<Options & Story, { running: Running }>({
  siteEnv: [{}, { option: true }],
  running: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
    async ({}, use) => {
      const running: Running = { current: undefined };
      await use(running);
      await running.current?.site.stop();
    },
    { scope: 'worker' },
  ],
  site: async ({ running, siteEnv }, use, info) => {
    const key = `${info.file} ${JSON.stringify(siteEnv)}`;
    if (running.current?.key !== key) {
      await running.current?.site.stop();
      running.current = undefined;
      running.current = { key, site: await startSite(info.titlePath[0]?.replace(/\W+/g, '-') ?? 'story', siteEnv) };
    }
    await use(running.current.site);
  },
  baseURL: async ({ site }, use) => use(site.url),
  setClock: async ({ site }, use) => {
    const database = openDatabase(site.databaseUrl, () => undefined, 1);
    await use((iso) => setTestClock(database, Temporal.Instant.from(iso)));
    await database.$client.end();
  },
  as: async ({ page, site }, use) => use((role) => signIn(page, site.url, role)),
  axe: async ({ page }, use) => use(() => expectAccessible(page)),
});
