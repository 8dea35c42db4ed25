import type { Page } from '@playwright/test';

/**
 * The same page, opened and reloaded as a person would: nobody presses a button in the instant between its picture and its life, when a press is
 * lost. A browser driven by a program does, on a slow machine once in six.
 */
export function awake(page: Page): Page {
  for (const name of ['goto', 'reload'] as const) {
    const asBefore = page[name].bind(page) as (...args: unknown[]) => ReturnType<Page['reload']>;
    page[name] = async (...args: unknown[]) => {
      const response = await asBefore(...args);
      await page.waitForFunction(isAlive);
      return response;
    };
  }
  return page;
}

/** Runs in the browser. From the moment React is told of the document it keeps every press, until the part pressed can answer; a page without it is alive at once. */
function isAlive(): boolean {
  const hasScripts = document.querySelector('script[src*="/_next/"]') !== null;
  return !hasScripts || Object.keys(document).some((key) => key.startsWith('__reactContainer$'));
}
