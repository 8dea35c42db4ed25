import { isOver } from '@/domain/work-order/visit-state';
import type { WorkOrderShown } from './work-order-answer';

export type PlannedOutside = {
  /** Of the promised window. */
  readonly side: 'before' | 'after';
  readonly startMs: number;
  /** The moment of the window nearest to it, and how far that is. */
  readonly windowMs: number;
  readonly minutes: number;
  /** The window is over: the promise can no longer be kept. */
  readonly isBroken: boolean;
};

/** The visit still awaited, where it will not keep the promised window as things go (28); null where it does or nothing was promised. */
export function plannedOutside(
  { appointment, visits }: Pick<WorkOrderShown, 'appointment' | 'visits'>,
  nowMs: number,
): PlannedOutside | null {
  const visit = visits.find(({ state }) => !isOver(state));
  if (!appointment || !visit || visit.state === 'onSite' || visit.state === 'safe') return null;
  const startMs = visit.expected
    ? Date.parse(visit.expected.start)
    : Math.max(...visit.assignments.map(({ start }) => Date.parse(start)));
  const [fromMs, untilMs] = [Date.parse(appointment.start), Date.parse(appointment.end)];
  if (!Number.isFinite(startMs) || (startMs >= fromMs && startMs <= untilMs)) return null;
  const side = startMs < fromMs ? 'before' : 'after';
  const windowMs = side === 'before' ? fromMs : untilMs;
  const minutes = Math.ceil(Math.abs(startMs - windowMs) / 60_000);
  return { side, startMs, windowMs, minutes, isBroken: nowMs > untilMs };
}
