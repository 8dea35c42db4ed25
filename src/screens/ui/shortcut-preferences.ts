'use client';
import { useSyncExternalStore } from 'react';

/** Whether single keys act at all, and which were given to another key, by shortcut id (WCAG 2.2, criterion 2.1.4). */
export type ShortcutPreferences = { readonly enabled: boolean; readonly keys: Readonly<Record<string, string>> };

const STORED_AS = 'shortcuts';
const DEFAULTS: ShortcutPreferences = { enabled: true, keys: {} };

const listeners = new Set<() => void>();
let current: ShortcutPreferences | undefined;

/** What this browser remembers. Without storage (private window) single keys act and nothing is remembered. */
function shortcutPreferences(): ShortcutPreferences {
  current ??= read();
  return current;
}

export function changeShortcutPreferences(change: Partial<ShortcutPreferences>): void {
  current = { ...shortcutPreferences(), ...change };
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(current));
  } catch {
    // Storage is refused or full: the choice holds for this page.
  }
  for (const listener of listeners) listener();
}

export function useShortcutPreferences(): ShortcutPreferences {
  return useSyncExternalStore(subscribe, shortcutPreferences, () => DEFAULTS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): ShortcutPreferences {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '{}');
    return { ...DEFAULTS, ...(typeof stored === 'object' ? stored : {}) };
  } catch {
    return DEFAULTS;
  }
}
