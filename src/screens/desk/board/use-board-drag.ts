'use client';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { BoardGrid } from '../move/move-draft';

/** What the pointer has taken hold of: a planned visit on the board, or a job of the list at the left. */
export type Grip = { readonly kind: 'visit' | 'job'; readonly id: string; readonly gripPixels: number };

type Held = { readonly grip: Grip; readonly x: number; readonly y: number; isDragging: boolean };

type BoardDragOptions = {
  scroller: RefObject<HTMLElement | null>;
  gridElement: RefObject<HTMLElement | null>;
  grid: () => BoardGrid;
  isOn: boolean;
  /** False when this one cannot be moved. */
  onBegin: (grip: Grip) => boolean;
  onDrag: (xPixels: number, yPixels: number, grid: BoardGrid) => void;
  onDrop: () => void;
};

const THRESHOLD_PIXELS = 5;
const EDGE_PIXELS = 36;
const SCROLL_PIXELS = 14;
/** A job has no bar of its own yet: the pointer holds it near its left edge. */
const JOB_GRIP_PIXELS = 10;

/**
 * Bars are held by mouse or pen, and so are the jobs of the list; a finger scrolls instead and moves by the panel. One
 * handler on the window serves any number of bars. A press without a drag stays a click; a drag never ends in one.
 */
export function useBoardDrag(options: BoardDragOptions): void {
  const held = useRef<Held | null>(null);
  const onPointerDown = useEffectEvent((event: PointerEvent) => {
    const grip = event.button === 0 && event.pointerType !== 'touch' ? gripOf(event) : null;
    held.current = options.isOn && grip ? { grip, x: event.clientX, y: event.clientY, isDragging: false } : null;
  });
  const onPointerMove = useEffectEvent(({ clientX, clientY }: PointerEvent) => {
    const one = held.current;
    if (!one) return;
    if (!one.isDragging) {
      if (Math.hypot(clientX - one.x, clientY - one.y) < THRESHOLD_PIXELS) return;
      one.isDragging = options.onBegin(one.grip);
      if (!one.isDragging) held.current = null;
      return;
    }
    scrollAtEdges(options.scroller.current, clientX, clientY);
    const origin = options.gridElement.current?.getBoundingClientRect();
    if (origin) options.onDrag(clientX - origin.left, clientY - origin.top, options.grid());
  });
  const onPointerUp = useEffectEvent(() => {
    if (held.current?.isDragging) {
      swallowNextClick();
      options.onDrop();
    }
    held.current = null;
  });
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    window.addEventListener('pointerdown', onPointerDown, { signal });
    window.addEventListener('pointermove', onPointerMove, { signal, passive: true });
    window.addEventListener('pointerup', onPointerUp, { signal });
    return () => leaving.abort();
  }, []);
}

function gripOf({ target, clientX }: PointerEvent): Grip | null {
  if (!(target instanceof Element)) return null;
  const bar = target.closest<HTMLElement>('[data-visit]');
  if (bar?.dataset.visit)
    return { kind: 'visit', id: bar.dataset.visit, gripPixels: clientX - bar.getBoundingClientRect().left };
  const job = target.closest<HTMLElement>('[data-job]')?.dataset.job;
  return job ? { kind: 'job', id: job, gripPixels: JOB_GRIP_PIXELS } : null;
}

/** The browser ends a drag on one element with a click there, which would open it. */
function swallowNextClick(): void {
  const swallow = (event: Event) => event.stopPropagation();
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

function scrollAtEdges(scroller: HTMLElement | null, x: number, y: number): void {
  if (!scroller) return;
  const { left, right, top, bottom } = scroller.getBoundingClientRect();
  if (x < left) return;
  const toward = (at: number, from: number, to: number) =>
    at > to - EDGE_PIXELS ? SCROLL_PIXELS : at < from + EDGE_PIXELS ? -SCROLL_PIXELS : 0;
  scroller.scrollBy(toward(x, left, right), toward(y, top, bottom));
}
