import type { TechnicianDay } from './day-plan';
import type { SpanMs } from './day-scale';

export type Load = { readonly busyMinutes: number; readonly shiftMinutes: number; readonly permille: number };

/** How full a technician's day is: work and the drives to it, out of the shift less absences. Above 1000 there is overtime. */
export function technicianLoad({
  shifts,
  absences,
  visits,
}: Pick<TechnicianDay, 'shifts' | 'visits'> & { readonly absences: readonly SpanMs[] }): Load {
  const takingTime = visits.filter(({ state }) => state !== 'cancelled' && state !== 'absent');
  const busyMs = takingTime.reduce((sum, one) => sum + one.endMs - one.startMs + one.travelSeconds * 1000, 0);
  const shiftMs = shifts.reduce((sum, shift) => sum + lengthWithout(shift, absences), 0);
  const permille = shiftMs > 0 ? Math.round((1000 * busyMs) / shiftMs) : busyMs > 0 ? 1001 : 0;
  return { busyMinutes: Math.round(busyMs / 60_000), shiftMinutes: Math.round(shiftMs / 60_000), permille };
}

function lengthWithout(span: SpanMs, cuts: readonly SpanMs[]): number {
  let lengthMs = 0;
  let fromMs = span.startMs;
  for (const cut of [...cuts].sort((a, b) => a.startMs - b.startMs)) {
    lengthMs += Math.max(0, Math.min(cut.startMs, span.endMs) - fromMs);
    fromMs = Math.max(fromMs, cut.endMs);
  }
  return lengthMs + Math.max(0, span.endMs - fromMs);
}
