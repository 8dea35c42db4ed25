'use client';
import { useCallback, useState } from 'react';
import { type BoardGrid, draftAt, type MoveDraft, steered } from './move-draft';

/** What is on its way: a planned visit, or (visitId null) a job nobody has yet. */
export type MoveSubject = {
  readonly visitId: string | null;
  readonly workOrderId: string;
  readonly reference: string;
  readonly label: string;
  readonly durationMs: number;
  /** Where it stood; null when it stood nowhere. */
  readonly from: MoveDraft | null;
};

export type Moving = {
  readonly subject: MoveSubject;
  readonly draft: MoveDraft;
  readonly by: 'keyboard' | 'pointer';
  /** Pixels from the left edge of the bar to the pointer that holds it. */
  readonly gripPixels: number;
};

export type Move = {
  readonly moving: Moving | null;
  readonly begin: (subject: MoveSubject, at: MoveDraft, by: Moving['by'], gripPixels?: number) => void;
  readonly steer: (key: string, isShifted: boolean, technicianIds: readonly string[]) => boolean;
  readonly drag: (xPixels: number, yPixels: number, grid: BoardGrid) => void;
  readonly end: () => void;
};

/** The one move under way on a board. Until it is dropped it lives here alone. */
export function useMove(): Move {
  const [moving, setMoving] = useState<Moving | null>(null);
  const begin = useCallback<Move['begin']>((subject, draft, by, gripPixels = 0) => {
    setMoving({ subject, draft, by, gripPixels });
  }, []);
  const end = useCallback(() => setMoving(null), []);
  const drag = useCallback<Move['drag']>((x, y, grid) => {
    setMoving((current) => {
      if (!current) return null;
      const draft = draftAt(x - current.gripPixels, y, grid);
      return isSame(draft, current.draft) ? current : { ...current, draft };
    });
  }, []);
  const steer = (key: string, isShifted: boolean, technicianIds: readonly string[]) => {
    const draft = moving && steered(moving.draft, key, isShifted, technicianIds);
    if (!moving || !draft) return false;
    setMoving({ ...moving, draft });
    return true;
  };
  return { moving, begin, steer, drag, end };
}

/** True when dropping it there would change nothing. */
export function isUnmoved({ subject, draft }: Moving): boolean {
  return (
    subject.from !== null && subject.from.technicianId === draft.technicianId && subject.from.startMs === draft.startMs
  );
}

function isSame(a: MoveDraft, b: MoveDraft): boolean {
  return a.technicianId === b.technicianId && a.startMs === b.startMs && a.isTimed === b.isTimed;
}
