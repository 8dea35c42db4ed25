import type { SpanMs } from '../board/day-scale';

/**
 * A visit on its way to another place: whose row, and when work would start. Nothing is saved yet. While it is not
 * `isTimed` nobody has chosen a time: the plan takes the cheapest place of that technician's day.
 */
export type MoveDraft = { readonly technicianId: string; readonly startMs: number; readonly isTimed: boolean };

export const STEP_MS = 5 * 60_000;
const STRIDE = 6;

/** The nearest 5 minutes; Paris is whole hours from UTC, so these are 5 minutes on the wall as well. */
export function snapped(ms: number): number {
  return Math.round(ms / STEP_MS) * STEP_MS;
}

/**
 * Where the draft goes when a key is pressed: 5 minutes left or right (half an hour with Shift), one technician up or down,
 * staying on the board. Null when the key means nothing here.
 */
export function steered(
  draft: MoveDraft,
  key: string,
  isShifted: boolean,
  technicianIds: readonly string[],
): MoveDraft | null {
  const stepMs = STEP_MS * (isShifted ? STRIDE : 1);
  if (key === 'ArrowRight') return later(draft, stepMs);
  if (key === 'ArrowLeft') return later(draft, -stepMs);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const at = technicianIds.indexOf(draft.technicianId) + (key === 'ArrowDown' ? 1 : -1);
  const technicianId = technicianIds[at];
  return technicianId === undefined ? draft : { ...draft, technicianId };
}

function later(draft: MoveDraft, byMs: number): MoveDraft {
  return { ...draft, startMs: snapped(draft.startMs + byMs), isTimed: true };
}

/** The rows and the hours as they lie on the screen. */
export type BoardGrid = SpanMs & {
  readonly widthPixels: number;
  readonly rowPixels: number;
  readonly technicianIds: readonly string[];
};

/** Where a bar would land whose left edge is at this point of the grid: the row there, the nearest 5 minutes, always on the board. */
export function draftAt(xPixels: number, yPixels: number, grid: BoardGrid): MoveDraft {
  const { startMs, endMs, technicianIds } = grid;
  const ms = startMs + (xPixels / grid.widthPixels) * (endMs - startMs);
  const row = Math.min(Math.max(Math.floor(yPixels / grid.rowPixels), 0), technicianIds.length - 1);
  return {
    technicianId: technicianIds[row] ?? '',
    startMs: snapped(Math.min(Math.max(ms, startMs), endMs)),
    isTimed: true,
  };
}
