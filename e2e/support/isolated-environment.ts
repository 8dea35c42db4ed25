const FROM_THE_MACHINE = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'CI'];

/** An environment in which nothing of this machine's own configuration, a real SMS account above all, can reach a story. */
export function isolatedEnvironment(databaseUrl: string, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(FROM_THE_MACHINE.map((name) => [name, process.env[name]]));
  return {
    ...kept,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    TEST_CLOCK: '1',
    AUTH_SECRET: 'only-for-stories-0123456789abcdef0123456789abcdef',
    LINK_SECRET: 'only-for-stories-fedcba9876543210fedcba9876543210',
    ...more,
  };
}
