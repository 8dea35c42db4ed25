import { defineConfig } from '@playwright/test';
import { chromium } from './bin/launch/chromium';

const { executablePath, args, env } = await chromium();

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/support/global-setup.ts',
  outputDir: 'test-results/stories',
  // Looking at every state in every size (`npm run drill -- R18`) takes six times as long.
  timeout: process.env.LOOKS_NOTED_IN ? 720_000 : 120_000,
  expect: { timeout: 20_000 },
  workers: 2,
  retries: 0,
  forbidOnly: true,
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args,
      env: { ...process.env, ...env } as Record<string, string>,
    },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1440, height: 900 },
    // Without the film and the copies of the page: on a board of 6 000 elements taking them costs more than the story.
    // With them: `playwright test --trace=retain-on-failure`.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: false },
    screenshot: 'only-on-failure',
  },
});
