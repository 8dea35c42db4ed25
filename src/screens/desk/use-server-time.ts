'use client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { serverNow } from '../server-clock';
import { everySecond } from '../ui/every-second';
import { parisDayOf } from './working-day';

const floored = (stepMs: number) => () => Math.floor(serverNow() / stepMs) * stepMs;
const thisMinute = floored(60_000);
const thisSecond = floored(1_000);
const unknown = () => 0;

/** The server's minute, in milliseconds, moving; 0 while the page is rendered on the server. */
export function useThisMinute(): number {
  return useSyncExternalStore(everySecond, thisMinute, unknown);
}

/** The same by the second, for what lasts minutes. */
export function useThisSecond(): number {
  return useSyncExternalStore(everySecond, thisSecond, unknown);
}

/** The server's day in Paris: the one the page was made with, then the one that each new minute brings. */
export function useToday(startDay: string): string {
  const [today, setToday] = useState(startDay);
  useEffect(() => {
    const timer = setInterval(() => setToday(parisDayOf(serverNow())), 60_000);
    return () => clearInterval(timer);
  }, []);
  return today;
}
