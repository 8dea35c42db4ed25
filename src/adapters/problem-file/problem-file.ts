import { z } from 'zod';
import { Malformed } from '@/planning/model/malformed';
import type { PlanDescription, ProblemDescription } from '@/planning/model/problem-description';
import { type TravelData, travelModel } from '@/planning/model/travel-data';
import { NEVER } from '@/planning/whole';
import { checkContradictions, MOST_SECONDS } from './contradictions';
import { checkReferences } from './references';

/*
 * A planning problem as JSON: `ProblemDescription` with its travel as data. `docs/problem-format.md` describes every field; the two are kept alike by
 * `problem-file.test.ts`.
 */
/** Thirty years to either side of the origin: drives and work added to it still fit 32 bits. */
const FARTHEST = 1_000_000_000;
const second = z.int().min(-FARTHEST).max(FARTHEST);
/** What has happened, or must, lies behind the origin. */
const pastOrigin = second.min(0);
const seconds = z.int().min(0).max(MOST_SECONDS);
const cents = z.int().min(0).max(NEVER);
const metres = z.int().min(0).max(100_000_000);
const key = z.string().min(1);
const Place = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
const Span = z.strictObject({ startSecond: second, endSecond: second });
const SpeedStep = z.strictObject({ fromSecond: second, permille: z.int().min(100).max(10_000) });

const Route = z.strictObject({
  key,
  technicianKey: key,
  day: z.int().min(0).max(NEVER),
  startPlace: Place,
  endPlace: Place,
  shift: z.array(Span).min(1),
  absences: z.array(Span).optional(),
  skills: z.array(z.string()),
  stock: z.record(key, z.int().min(0).max(NEVER)).optional(),
  overtimeLimitSeconds: seconds.optional(),
  overtimeCentsPerHour: cents.optional(),
  fairShareSeconds: seconds.optional(),
  onCall: z.strictObject({ callOutCents: cents }).optional(),
  lastSeen: z.strictObject({ place: Place, second }).optional(),
});

const Progress = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('enRoute'), routeKeys: z.array(key).min(1), departedSecond: pastOrigin }),
  z.strictObject({ state: z.literal('underWay'), routeKeys: z.array(key).min(1), arrivedSecond: pastOrigin }),
  z.strictObject({
    state: z.literal('done'),
    routeKeys: z.array(key).min(1),
    arrivedSecond: pastOrigin,
    finishedSecond: pastOrigin,
  }),
]);

const Visit = z.strictObject({
  key,
  place: Place,
  serviceSeconds: seconds,
  skills: z.array(z.string()).optional(),
  parts: z.record(key, z.int().min(1).max(NEVER)).optional(),
  window: z.strictObject({ startSecond: second, endSecond: second, lateCents: cents }).optional(),
  releaseSecond: second.optional(),
  dues: z
    .array(z.strictObject({ dueSecond: second, lateCents: cents, countedAt: z.enum(['arrival', 'end']) }))
    .optional(),
  priority: z.int().min(1).max(NEVER).optional(),
  unassignedCents: cents.optional(),
  delayCentsPerHour: cents.optional(),
  pin: z
    .strictObject({ technicianKey: key.optional(), startSecond: pastOrigin.optional(), afterVisitKey: key.optional() })
    .optional(),
  sameDayAfterVisitKey: key.optional(),
  works: z.strictObject({ key, part: z.int().min(1).max(NEVER) }).optional(),
  progress: Progress.optional(),
  crewSize: z.int().min(1).max(255).optional(),
  maySpanBreak: z.boolean().optional(),
  mayCallOut: z.boolean().optional(),
  told: z.strictObject({ technicianKey: key, arrivalSecond: second }).optional(),
});

const speeds = z.array(SpeedStep).optional();
const Travel = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('matrix'),
    places: z.array(Place),
    seconds: z.array(seconds),
    metres: z.array(metres),
    speeds,
  }),
  z.strictObject({
    kind: z.literal('estimate'),
    roadFactor: z.number().positive().max(100),
    doorstepSeconds: seconds,
    roads: z
      .array(
        z.strictObject({ upToMetres: z.int().min(1).nullable(), kilometresPerHour: z.number().positive().max(10_000) }),
      )
      .min(1),
    speeds,
  }),
]);

const Prices = z.strictObject({
  travelCentsPerHour: cents,
  travelCentsPerKilometre: cents,
  retellCents: cents,
  toldToleranceSeconds: seconds,
  unassignedCents: cents,
  unfairnessCentsPerHour: cents.optional(),
  scarcityCentsPerHour: cents.optional(),
});

const Schema = z.strictObject({
  format: z.literal('fontainier-problem/1'),
  nowSecond: pastOrigin,
  routes: z.array(Route),
  visits: z.array(Visit),
  travel: Travel,
  prices: Prices,
  roster: z.array(z.strictObject({ day: z.int().min(0), skills: z.array(z.string()) })).optional(),
  plan: z
    .strictObject({
      routes: z.record(z.string(), z.array(key)),
      meetings: z.record(z.string(), second).optional(),
      handOvers: z.record(z.string(), second).optional(),
    })
    .optional(),
});

/** A problem as its file has it. */
export type ProblemFile = Omit<ProblemDescription, 'travel'> & {
  readonly format: 'fontainier-problem/1';
  readonly travel: TravelData;
  readonly plan?: PlanDescription;
};

/** A question and where its plan stands; an empty plan when the file has none. */
export type Question = { readonly problem: ProblemDescription; readonly plan: PlanDescription };

/** Reads a problem. Throws `Malformed` with a sentence that names the field. */
export function problemFile(content: string): ProblemFile {
  const read = Schema.safeParse(parsed(content));
  if (read.success) return checked(read.data);
  const [issue] = read.error.issues;
  throw new Malformed(`${fieldName(issue?.path ?? [])}: ${issue?.message ?? 'malformed'}`);
}

export function questionIn({ plan, travel, format: _, ...problem }: ProblemFile): Question {
  return { problem: { ...problem, travel: travelModel(travel) }, plan: plan ?? { routes: {} } };
}

/** The same question as data. */
export function fileOf(
  problem: Omit<ProblemDescription, 'travel'>,
  travel: TravelData,
  plan?: PlanDescription,
): ProblemFile {
  const { nowSecond, routes, visits, prices, roster } = problem;
  return {
    format: 'fontainier-problem/1',
    nowSecond,
    routes,
    visits,
    travel,
    prices,
    ...(roster ? { roster } : {}),
    ...(plan ? { plan } : {}),
  };
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new Malformed(`not JSON: ${(error as Error).message}`);
  }
}

/** What a schema cannot say field by field. */
function checked(file: ProblemFile): ProblemFile {
  checkReferences(file);
  const { travel } = file;
  if (travel.kind === 'matrix') {
    const cells = travel.places.length ** 2;
    for (const name of ['seconds', 'metres'] as const) {
      if (travel[name].length === cells) continue;
      throw new Malformed(
        `travel.${name}: ${cells} numbers must be given for ${travel.places.length} places, not ${travel[name].length}`,
      );
    }
  } else if (travel.roads.at(-1)?.upToMetres !== null) {
    throw new Malformed('travel.roads: the last road must have no end (upToMetres: null)');
  }
  if (travel.kind === 'estimate') {
    const short = travel.roads.findIndex(
      ({ upToMetres }, i) => i > 0 && reach(upToMetres) <= reach(travel.roads[i - 1]?.upToMetres ?? null),
    );
    if (short !== -1) throw new Malformed(`travel.roads[${short}].upToMetres: must reach farther than the road before`);
  }
  const steps = travel.speeds ?? [];
  const early = steps.findIndex(
    ({ fromSecond }, i) => fromSecond <= (steps[i - 1]?.fromSecond ?? Number.NEGATIVE_INFINITY),
  );
  if (early !== -1) throw new Malformed(`travel.speeds[${early}].fromSecond: must come after the one before`);
  checkContradictions(file);
  return file;
}

function fieldName(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the problem';
  return path.reduce<string>(
    (name, part) =>
      typeof part === 'number' ? `${name}[${part}]` : name === '' ? String(part) : `${name}.${String(part)}`,
    '',
  );
}

const reach = (upToMetres: number | null) => upToMetres ?? Number.POSITIVE_INFINITY;
