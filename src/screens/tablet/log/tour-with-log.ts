import { STEPS, stateAfter } from '@/domain/work-order/next-step';
import type { Tour, TourVisit } from '../tour';
import type { LoggedEntry } from './command-log';

/** The tour as the technician has left it: what the log says was done stands, whether the server knows it yet or not. */
export function tourWithLog(tour: Tour, log: readonly LoggedEntry[]): Tour {
  const standing = log.filter(({ state }) => state === 'unsent' || state === 'done').map(({ entry }) => entry);
  const days = tour.days.map((day) => ({ ...day, visits: day.visits.map((visit) => visitWith(visit, standing)) }));
  return { ...tour, days };
}

function visitWith(visit: TourVisit, told: readonly LoggedEntry['entry'][]): TourVisit {
  let { state } = visit;
  let steps: readonly StepTime[] = visit.steps;
  for (const entry of told) {
    if (entry.visitId !== visit.visitId) continue;
    const { happenedAt, id: factId } = entry;
    if (entry.kind === 'correctTime') {
      steps = steps.map((step) => (step.factId === entry.factId ? { ...step, factId, happenedAt } : step));
      continue;
    }
    state = stateAfter(state, entry.kind);
    const isKnown = steps.some((step) => step.factId === factId);
    if (!isKnown) steps = steps.concat({ factId, step: entry.kind, happenedAt });
  }
  return { ...visit, state, steps: [...steps].sort(byTime) };
}

type StepTime = TourVisit['steps'][number];

function byTime(a: StepTime, b: StepTime): number {
  return Date.parse(a.happenedAt) - Date.parse(b.happenedAt) || STEPS.indexOf(a.step) - STEPS.indexOf(b.step);
}
