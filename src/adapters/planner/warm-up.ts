import type { PlainStop } from '@/planning/plain/routing-file';
import { random } from '@/planning/random';
import { fileOf } from '../problem-file/problem-file';
import { sharedNow } from './budget';
import { plainGroundFor } from './plain-ground';
import { chainOn, openTask, type SearchTask } from './search-task';

const MILLISECONDS = 700;

/** Searches a small problem of our own, not past `until`, in the memory of the real one, so that the first second of that runs compiled code. */
export function warmUp(task: SearchTask, until = Infinity): void {
  if (task.kind === 'plain') plainGroundFor(task.file.stops.length);
  practise(task.kind === 'plain' ? { kind: 'plain', file: practiceFile() } : practiceDay(), until);
}

/** The same where the task is not known yet. */
export function warmUpDays(): void {
  practise(practiceDay(), Infinity);
}

function practise(task: SearchTask, until: number): void {
  const end = Math.min(sharedNow() + MILLISECONDS, until);
  chainOn(openTask(task), random(1)).run(() => (sharedNow() < end ? 0.5 : 1), 1);
}

function practiceFile() {
  const dice = random(4);
  const stop = (): PlainStop => {
    const ready = 10 * dice.below(60);
    return { x: dice.below(100), y: dice.below(100), demand: 5 + dice.below(30), ready, due: ready + 300, service: 10 };
  };
  const depot = { x: 50, y: 50, demand: 0, ready: 0, due: 1200, service: 0 };
  return { name: 'practice', vehicles: 40, capacity: 200, stops: [depot, ...Array.from({ length: 120 }, stop)] };
}

function practiceDay(): SearchTask {
  const dice = random(4);
  const place = () => ({ lon: dice.below(100) / 100, lat: dice.below(100) / 100 });
  const halves = [
    { startSecond: 28_200, endSecond: 43_200 },
    { startSecond: 48_600, endSecond: 60_600 },
  ];
  const home = place();
  const routes = Array.from({ length: 8 }, (_, t) => ({
    key: `t${t}`,
    technicianKey: `t${t}`,
    day: 0,
    startPlace: home,
    endPlace: home,
    shift: halves,
    skills: t % 2 === 0 ? ['a', 'b'] : ['b'],
  }));
  const visits = Array.from({ length: 70 }, (_, v) => ({
    key: `v${v}`,
    place: place(),
    serviceSeconds: 900 + 300 * dice.below(6),
    skills: [v % 3 === 0 ? 'a' : 'b'],
    delayCentsPerHour: 12,
    ...(v % 4 === 0
      ? { window: { ...(halves[v % 8 === 0 ? 0 : 1] ?? { startSecond: 0, endSecond: 1 }), lateCents: 3000 } }
      : {}),
  }));
  const prices = {
    travelCentsPerHour: 4370,
    travelCentsPerKilometre: 43,
    retellCents: 400,
    toldToleranceSeconds: 1800,
    unassignedCents: 20_000,
  };
  const roads = [{ upToMetres: null, kilometresPerHour: 50 }];
  const travel = { kind: 'estimate', roadFactor: 1.3, doorstepSeconds: 120, roads } as const;
  return { kind: 'day', file: fileOf({ nowSecond: 0, routes, visits, prices }, travel) };
}
