'use client';
import { useShortcutPreferences } from '../../ui/shortcut-preferences';
import type { Shortcut } from '../../ui/use-shortcut';

/** The key to show on a choice, as this person has set it; undefined when they have switched single keys off. */
export function useKeyCap({ id, key }: Shortcut): string | undefined {
  const { enabled, keys } = useShortcutPreferences();
  return enabled ? (keys[id] ?? key).toUpperCase() : undefined;
}
