import { defineConfig } from 'vitest/config';

const everywhere = ['{src,bin,demo,bench}/**/*.test.{ts,tsx}'];
const onDatabase = ['{src,bin,demo,bench}/**/*.contract.test.ts'];

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    // Files of one worker share the modules they import: reading Twilio's or Google's anew for each took longer than its tests.
    isolate: false,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: everywhere, exclude: onDatabase } },
      {
        extends: true,
        test: {
          name: 'contract',
          include: onDatabase,
          globalSetup: 'src/testing/global-setup.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
