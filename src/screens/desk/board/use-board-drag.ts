'use client';
import { type PointerEvent, type RefObject, useRef } from 'react';
import type { BoardGrid } from '../move/move-draft';

const THRESHOLD_PIXELS = 5;
const EDGE_PIXELS = 36;
const SCROLL_PIXELS = 14;

type Held = {
  readonly visitId: string;
  readonly x: number;
  readonly y: number;
  readonly gripPixels: number;
  isDragging: boolean;
};

type BoardDragOptions = {
  scroller: RefObject<HTMLElement | null>;
  gridElement: RefObject<HTMLElement | null>;
  grid: () => BoardGrid;
  onBegin: (visitId: string, gripPixels: number) => void;
  onDrag: (xPixels: number, yPixels: number, grid: BoardGrid) => void;
  onDrop: () => void;
};

/**
 * Bars are held by mouse or pen, anywhere on the board; a finger scrolls instead and moves by the panel. Listening on the
 * board keeps a move at one handler whatever the number of bars. A press without a drag stays a click.
 */
export function useBoardDrag({ scroller, gridElement, grid, onBegin, onDrag, onDrop }: BoardDragOptions) {
  const held = useRef<Held | null>(null);
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const bar = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-visit]') : null;
    if (!bar?.dataset.visit || event.button !== 0 || event.pointerType === 'touch') return;
    const gripPixels = event.clientX - bar.getBoundingClientRect().left;
    held.current = { visitId: bar.dataset.visit, x: event.clientX, y: event.clientY, gripPixels, isDragging: false };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const one = held.current;
    if (!one) return;
    if (!one.isDragging) {
      if (Math.hypot(event.clientX - one.x, event.clientY - one.y) < THRESHOLD_PIXELS) return;
      one.isDragging = true;
      event.currentTarget.setPointerCapture(event.pointerId);
      onBegin(one.visitId, one.gripPixels);
    }
    scrollAtEdges(scroller.current, event.clientX, event.clientY);
    const origin = gridElement.current?.getBoundingClientRect();
    if (origin) onDrag(event.clientX - origin.left, event.clientY - origin.top, grid());
  };
  const onPointerUp = () => {
    if (held.current?.isDragging) onDrop();
    held.current = null;
  };
  const onPointerCancel = () => {
    held.current = null;
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

function scrollAtEdges(scroller: HTMLElement | null, x: number, y: number): void {
  if (!scroller) return;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  const toward = (at: number, from: number, to: number) =>
    at > to - EDGE_PIXELS ? SCROLL_PIXELS : at < from + EDGE_PIXELS ? -SCROLL_PIXELS : 0;
  scroller.scrollBy(toward(x, left, right), toward(y, top, bottom));
}
