import { migrate } from '@/adapters/embedded/migrate';
import { DEMO_ACCOUNTS } from '../demo/accounts';
import { loadDemo } from '../demo/load';

/** `npm run demo -- DATABASE_URL`: the demo company in an empty database; broken off and run again, it goes on. */
const [databaseUrl, ...more] = process.argv.slice(2);
if (!databaseUrl || more.length > 0) {
  console.error('usage: npm run demo -- postgres://user:password@host/database');
  process.exitCode = 2;
} else {
  try {
    await migrate(databaseUrl);
    await loadDemo({ ...process.env, DATABASE_URL: databaseUrl });
    for (const { role, email, password } of DEMO_ACCOUNTS)
      console.log(`    ${role.padEnd(14)} ${email.padEnd(34)} ${password}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
