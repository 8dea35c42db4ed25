import { appendFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { smallTargets } from './targets';

/** A file to note every look in: then each state is looked at in every size. Without it, in the size the story chose. */
const NOTED_IN = process.env.LOOKS_NOTED_IN;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const;
const LEAST_TARGET = 24;

/** The page as it stands, by day and by night: nothing against WCAG 2.2 AA, nothing too small to touch. */
export async function expectEveryLook(page: Page, leastTarget = LEAST_TARGET): Promise<void> {
  await expect(page.getByText('Chargement…')).toHaveCount(0);
  const chosen = page.viewportSize();
  for (const size of NOTED_IN ? SIZES : [chosen]) {
    if (size) await showWhole(page, size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expectAccessible(page);
      const look = `${page.url()} at ${size?.width}, ${colorScheme}`;
      expect(await smallTargets(page, leastTarget), `targets under ${leastTarget} pixels on ${look}`).toEqual([]);
      if (NOTED_IN) appendFileSync(NOTED_IN, `${JSON.stringify({ ...size, colorScheme, leastTarget })}\n`);
    }
  }
  if (chosen) await page.setViewportSize(chosen);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

/** As wide as asked and as high as the page is: what a bar at the edge of the screen covers for now is no small target. */
async function showWhole(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  await page.setViewportSize({ width, height });
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  if (needed > height) await page.setViewportSize({ width, height: Math.min(needed, 8_000) });
}
