'use client';
import { usePathname, useRouter } from 'next/navigation';
import { serverNow } from '../server-clock';
import { useShortcut } from '../ui/use-shortcut';

export const URGENT_KEY = { id: 'intake.urgent', key: 'u' } as const;

/** `U`, on every other screen of the desk: an urgent call, whose clock runs from this very key. The call screen hears it itself. */
export function UrgentKey() {
  const router = useRouter();
  const isElsewhere = usePathname() !== '/intake';
  const takeCall = () => router.push(`/intake?urgent=1&at=${Math.round(serverNow())}`);
  useShortcut(URGENT_KEY, takeCall, { enabled: isElsewhere });
  return null;
}
