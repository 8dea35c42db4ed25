import { defineConfig } from 'vitest/config';

const everywhere = ['{src,bin,demo,bench}/**/*.test.{ts,tsx}'];
const onDatabase = ['{src,bin,demo,bench}/**/*.contract.test.ts'];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Files of one worker share the modules they import: reading Twilio's or Google's anew for each took longer than its tests.
    isolate: false,
    maxWorkers: 2,
    // On a busy machine a property of a few hundred searches takes its time; that is no reason to be red.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'unit', include: everywhere, exclude: onDatabase } },
      {
        extends: true,
        test: {
          name: 'contract',
          include: onDatabase,
          globalSetup: 'src/testing/global-setup.ts',
        },
      },
    ],
  },
});
