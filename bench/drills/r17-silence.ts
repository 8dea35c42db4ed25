import { eq, sql } from 'drizzle-orm';
import { technician } from '@/adapters/postgres/schema/technician';
import type { Role } from '@/domain/roster/role';
import { hire } from '@/testing/roster';
import { inTrouble, WRONG_PASSWORD, whileBroken } from './broken-life';
import { answersOf } from './caller';
import { capturedOutput } from './captured-output';
import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import { forgotten } from './forgotten';
import { type Cookies, DOOR_CODE, everyDoorFor, visited } from './life';
import { newResident, type Resident } from './resident';
import { type Secret, secretsIn } from './secrets-in';
import { staffSessions } from './staff-sessions';
import { type TextingTown, textingTown } from './texting-town';

const FULL = 10;

/** Nothing that tells who somebody is, or lets anybody in, ever stands in a log or an error; and people can be forgotten. */
export const r17: Drill = {
  id: 'R17',
  title: 'phones, names, addresses, tokens in logs and errors; export and erase per person',
  run: (size) => nothingLeaks(drillTown, Math.ceil(FULL * size), size >= 1),
};

export async function nothingLeaks(build: TownBuilder, people: number, isWhole: boolean) {
  const output = capturedOutput();
  const google = { GOOGLE_MAPS_API_KEY: 'a-key-that-costs-money', GOOGLE_MAPS_BASE_URL: 'http://127.0.0.1:9' };
  const world = await textingTown(build, '2026-11-23T10:00:00+01:00', { ...google, LOG_LEVEL: 'debug' }, output);
  const { town } = world;
  output.begin();
  try {
    const staff = await staffSessions(town);
    const cookies: Cookies = (role: Role) => staff.get(role)?.cookie ?? '';
    for (let n = 0; n < 4; n += 1) await hire(town, 'Théodora Ménadier', { skills: ['meterReplacement'] });
    const [driver] = await town.database.select().from(technician).where(eq(technician.name, 'Drill'));
    if (!driver) throw new Error('no technician with an account');
    const secrets: Secret[] = [...everySecret(world, cookies)];
    const residents: Resident[] = [];
    for (let n = 0; n < people; n += 1) {
      const who = await newResident(town, n);
      residents.push(who);
      secrets.push(...who.secrets);
      const { token } = await everyDoorFor(world, who, cookies, driver.id);
      secrets.push({ kind: 'token', text: token });
      await visited(world, who, cookies, driver.id);
      await inTrouble(world, who);
      await whileBroken(world, who, cookies, driver.id, isWhole ? 1 : 5);
    }
    const lines = output.lines.length;
    must(lines > 30 * people, `only ${lines} lines were written: the drill does not listen`);
    const told = output.lines.flatMap((line) => secretsIn(line, secrets).map((secret) => ({ secret, line })));
    const [first] = told;
    must(!first, `${told.length} hits in the logs: ${first?.secret.kind} ${first?.secret.text} in ${first?.line}`);
    const errors = answersOf(world).filter(({ status }) => status >= 400);
    const wrong = errors.find(({ text }) => secretsIn(text, secrets).length > 0);
    must(!wrong, `an error repeats what it was told: ${JSON.stringify(wrong)}`);
    const jobs = await town.database.execute<{ row: string }>(sql`select to_jsonb(j)::text as row from pgboss.job j`);
    const job = jobs.rows.find(({ row }) => secretsIn(row, secrets).length > 0);
    must(!job, `a job of the queue tells: ${job?.row}`);
    const figures = { people, secrets: secrets.length, logLines: lines, errorAnswers: errors.length, hits: 0 };
    return { ...figures, ...(await forgotten(world, residents, cookies('administrator'))) };
  } finally {
    output.end();
    await world.drop();
  }
}

/** Everything that opens a door or costs money. */
function everySecret({ town, peer }: TextingTown, cookies: Cookies): Secret[] {
  const sessions = (['dispatcher', 'technician', 'administrator'] as const).flatMap((role) =>
    [...cookies(role).matchAll(/session_token=([^.;]+)/g)].map(([, token]) => token ?? ''),
  );
  must(sessions.length === 3, 'the drill does not know the session tokens');
  const { authSecret, googleMaps } = town.configuration;
  const tokens = [...sessions, peer.authToken, authSecret, googleMaps?.apiKey ?? ''];
  return [
    ...tokens.map((text) => ({ kind: 'token' as const, text })),
    ...['a long enough password', WRONG_PASSWORD].map((text) => ({ kind: 'password' as const, text })),
    { kind: 'words', text: DOOR_CODE },
    { kind: 'words', text: '-drill@vivaigo.test' },
    { kind: 'name', text: 'Ménadier' },
  ];
}
