'use client';
import { useSyncExternalStore } from 'react';
import { serverNow } from '../server-clock';
import { everySecond } from '../ui/every-second';

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
