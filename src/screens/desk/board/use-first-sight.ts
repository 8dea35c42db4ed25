'use client';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { serverNow } from '../../server-clock';
import type { DayScale } from './day-scale';

const HOUR_MS = 3_600_000;
const BEFORE_HOURS = 1.5;
const WORK_BEGINS_AFTER_HOURS = 1;

/** Brings the present hour into sight when a day is opened or its scale changes; on another day, the beginning of work. */
export function useFirstSight(scroller: RefObject<HTMLElement | null>, scale: DayScale, hourPixels: number): void {
  const { startMs, endMs } = scale;
  const look = useEffectEvent(() => {
    const nowMs = serverNow();
    const isToday = nowMs >= startMs && nowMs < endMs;
    const hours = isToday ? (nowMs - startMs) / HOUR_MS - BEFORE_HOURS : WORK_BEGINS_AFTER_HOURS;
    scroller.current?.scrollTo({ left: Math.max(0, hours * hourPixels) });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another day or scale is what it waits for
  useEffect(() => look(), [startMs, hourPixels]);
}
