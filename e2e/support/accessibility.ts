import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Refuses the page, as it stands now, when axe finds anything against WCAG 2.2 AA; names the rule and the places. */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(AXE);
  const violations = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    // Every rule looks at every place; only what is said of places without fault, which nobody reads, is left out.
    const results = await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((n) => n.target).join(' | ')})`,
    );
  }, STANDARD);
  expect(violations, `accessibility of ${page.url()}`).toEqual([]);
}
