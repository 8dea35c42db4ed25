/** A visit on its way to another place: whose row, and when work would start. Nothing is saved yet. */
export type MoveDraft = { readonly technicianId: string; readonly startMs: number };

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
  if (key === 'ArrowRight') return { ...draft, startMs: snapped(draft.startMs + stepMs) };
  if (key === 'ArrowLeft') return { ...draft, startMs: snapped(draft.startMs - stepMs) };
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const at = technicianIds.indexOf(draft.technicianId) + (key === 'ArrowDown' ? 1 : -1);
  const technicianId = technicianIds[at];
  return technicianId === undefined ? draft : { ...draft, technicianId };
}

type Grid = {
  readonly startMs: number;
  readonly endMs: number;
  readonly widthPixels: number;
  readonly rowPixels: number;
  readonly technicianIds: readonly string[];
};

/** Where a bar dragged by so many pixels would land: the row under it, the nearest 5 minutes, always on the board. */
export function dragged(from: MoveDraft, byX: number, byY: number, grid: Grid): MoveDraft {
  const perPixelMs = (grid.endMs - grid.startMs) / grid.widthPixels;
  const row = grid.technicianIds.indexOf(from.technicianId) + Math.round(byY / grid.rowPixels);
  const startMs = Math.min(Math.max(from.startMs + byX * perPixelMs, grid.startMs), grid.endMs);
  const at = Math.min(Math.max(row, 0), grid.technicianIds.length - 1);
  return { technicianId: grid.technicianIds[at] ?? from.technicianId, startMs: snapped(startMs) };
}
