'use client';
import { useRouter } from 'next/navigation';
import { serverNow } from '../server-clock';
import { useShortcut } from '../ui/use-shortcut';

export const URGENT_KEY = { id: 'intake.urgent', key: 'u' } as const;

/** `U`, on every screen of the desk: an urgent call, whose clock runs from this very key. */
export function UrgentKey() {
  const router = useRouter();
  useShortcut(URGENT_KEY, () => {
    if (window.location.pathname !== '/intake') router.push(`/intake?urgent=1&at=${Math.round(serverNow())}`);
  });
  return null;
}
