import { eq, sql } from 'drizzle-orm';
import { technician } from '@/adapters/postgres/schema/technician';
import type { TechnicianId } from '@/domain/ids';
import type { Role } from '@/domain/roster/role';
import type { TwilioAnswer } from '@/testing/peers/twilio-behaviour';
import { hire } from '@/testing/roster';
import { everyBreak } from './broken-database';
import { answersOf, caller } from './caller';
import { capturedOutput } from './captured-output';
import { type Drill, must } from './drill';
import { drillTown, type TownBuilder } from './drill-town';
import { forgotten } from './forgotten';
import { anotherText, type Cookies, DOOR_CODE, everyDoorFor, visited } from './life';
import { newResident, type Resident } from './resident';
import { type Secret, secretsIn } from './secrets-in';
import { staffSessions } from './staff-sessions';
import { PUBLIC_URL, type TextingTown, textingTown } from './texting-town';
import { directRounds, queuedRounds } from './worker-rounds';

const FULL = 10;
const TROUBLES: readonly TwilioAnswer[] = ['denied', 'refused', 'garbage', 'cut', 'unavailable', 'failsAfterAccepting'];
const WRONG_PASSWORD = 'un mot de passe bien à moi';

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

async function inTrouble(world: TextingTown, who: Resident): Promise<void> {
  for (const answer of TROUBLES) {
    world.peer.behave({ answer: () => answer });
    await anotherText(world, who);
    await directRounds(world.town).round();
  }
  world.peer.behave({ answer: () => 'normal' });
}

/** The same life again while one statement after the other fails. */
async function whileBroken(
  world: TextingTown,
  who: Resident,
  cookies: Cookies,
  technicianId: TechnicianId,
  everyNth: number,
) {
  const { town } = world;
  const worker = await queuedRounds(town, 600);
  for (const broken of everyBreak(town).filter((_, n) => n % everyNth === 0)) {
    await anotherText(world, who);
    await broken.begin();
    try {
      await oneRound(world, who, cookies, technicianId, worker.round);
    } finally {
      await broken.end();
    }
  }
  await worker.stop();
}

async function oneRound(
  world: TextingTown,
  who: Resident,
  cookies: Cookies,
  technicianId: TechnicianId,
  round: () => Promise<void>,
): Promise<void> {
  const { signIn, tell, ask } = caller(world);
  const { ports } = world.town;
  await everyDoorFor(world, who, cookies, technicianId);
  // A round as the worker makes it: what fails is logged by its kind.
  await round().catch((error: Error) => ports.log.error({ error: error.name }, 'round failed'));
  await visited(world, who, cookies, technicianId).catch(() => undefined);
  await signIn('dispatcher-drill@vivaigo.test', 'a long enough password', PUBLIC_URL);
  await signIn('dispatcher-drill@vivaigo.test', WRONG_PASSWORD, PUBLIC_URL);
  await signIn(who.email, WRONG_PASSWORD, PUBLIC_URL);
  await ask('accounts.list', undefined, cookies('administrator'));
  const account = {
    accountId: 'drill',
    name: who.name,
    email: 'dispatcher-drill@vivaigo.test',
    password: WRONG_PASSWORD,
  };
  const held = { role: 'callTaker', technicianId: null };
  await tell('accounts.createAccount', { id: ports.newId(), ...account, ...held }, cookies('administrator'));
}
