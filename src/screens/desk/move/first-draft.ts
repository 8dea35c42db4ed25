import { serverNow } from '../../server-clock';
import type { TechnicianDay } from '../board/day-plan';
import { type MoveDraft, STEP_MS } from './move-draft';

/** Where a job that stands nowhere begins its way: with the first who works that day, as soon as they do, never in the past. */
export function firstDraft(technicians: readonly TechnicianDay[], nowMs: number = serverNow()): MoveDraft | null {
  const row = technicians.find(({ shifts }) => shifts.some(({ endMs }) => endMs > nowMs)) ?? technicians[0];
  if (!row) return null;
  const shift = row.shifts.find(({ endMs }) => endMs > nowMs);
  const soonestMs = Math.ceil(Math.max(shift?.startMs ?? 0, nowMs) / STEP_MS) * STEP_MS;
  return { technicianId: row.technicianId, startMs: soonestMs, isTimed: false };
}
