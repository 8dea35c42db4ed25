import { appendFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** A file to note in how many milliseconds a change took to reach a colleague's screen: `npm run drill -- LIVE` reads it. */
const NOTED_IN = process.env.SEEN_NOTED_IN;

/** Waits until a list of this page no longer shows these words, without a reload. Looked for at every frame, and counted from the call. */
export async function noteWhenGone(page: Page, list: string, words: string): Promise<void> {
  const askedAt = Date.now();
  const gone = await page.waitForFunction(
    ([label, text]) => {
      const shown = document.querySelector(`[aria-label="${label}"]`);
      return shown && !shown.textContent.includes(text ?? '') ? Date.now() : 0;
    },
    [list, words],
    { polling: 'raf', timeout: 20_000 },
  );
  const milliseconds = (await gone.jsonValue()) - askedAt;
  if (NOTED_IN) appendFileSync(NOTED_IN, `${milliseconds}\n`);
}
