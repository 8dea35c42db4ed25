import { test as base, type Page } from '@playwright/test';
import { type TwilioPeer, twilioPeer } from '@/testing/peers/twilio-peer';
import { expectAccessible } from './support/accessibility';
import { awake } from './support/awake';
import { signIn, type Who } from './support/sign-in';
import { type Site, setClockOf, startSite } from './support/site';

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
  /** Signs this page's person in as one of the demo's people; the next page they open is theirs. */
  as(who: Who): Promise<void>;
  /** Somebody else at the same time: a page of their own, signed in as one of the demo's people, or as nobody. */
  another(who: Who | null): Promise<Page>;
  /** Zero violations of WCAG 2.2 AA on the page as it stands. */
  axe(): Promise<void>;
};
type Running = { current: { key: string; site: Site } | undefined };
type Shared = {
  running: Running;
  /** The text message provider, on this machine; `siteEnv` leads the product to it. */
  twilio: TwilioPeer;
};

export const test = base.extend<Options & Story, Shared>({
  siteEnv: [{}, { option: true }],
  twilio: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
    async ({}, use) => {
      const peer = await twilioPeer();
      await use(peer);
      await peer.close();
    },
    { scope: 'worker' },
  ],
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
  page: async ({ page }, use) => use(awake(page)),
  setClock: async ({ site }, use) => use((iso) => setClockOf(site.databaseUrl, iso)),
  as: async ({ page, site }, use) => use((who) => signIn(page, site.url, who, site.sessions)),
  another: async ({ browser, site, contextOptions, viewport, locale, timezoneId }, use) => {
    const pages: Page[] = [];
    await use(async (who) => {
      const options = { ...contextOptions, baseURL: site.url, viewport, locale, timezoneId };
      const page = awake(await (await browser.newContext(options as object)).newPage());
      pages.push(page);
      if (who) await signIn(page, site.url, who);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
  axe: async ({ page }, use) => use(() => expectAccessible(page)),
});
