'use client';
import { useEffect, useEffectEvent } from 'react';
import { useShortcutPreferences } from './shortcut-preferences';

/** `id` names what it does and survives a change of key; `key` is what the keyboard says: `u`, `?`, `ArrowLeft`. */
export type Shortcut = { readonly id: string; readonly key: string };

type ShortcutOptions = {
  /** False while the action makes no sense. */
  enabled?: boolean;
  /** True for a shortcut that belongs to the open dialog; all others rest while one is open. */
  inDialog?: boolean;
};

/**
 * Runs `action` when its single key is pressed outside a field, with no dialog in front and no Ctrl, Alt or Meta. Does
 * nothing when the reader has switched single keys off. Case is ignored; auto-repeat is not an order.
 */
export function useShortcut(shortcut: Shortcut, action: () => void, options: ShortcutOptions = {}): void {
  const { enabled = true, inDialog = false } = options;
  const preferences = useShortcutPreferences();
  const key = (preferences.keys[shortcut.id] ?? shortcut.key).toLowerCase();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== key || event.repeat || event.defaultPrevented) return;
    if (event.ctrlKey || event.altKey || event.metaKey || isInField(event.target)) return;
    if (!inDialog && document.querySelector('[data-modal-open]')) return;
    event.preventDefault();
    action();
  });
  const listens = enabled && preferences.enabled;
  useEffect(() => {
    if (!listens) return;
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [listens]);
}

const FIELDS =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="menu"], [role="listbox"]';
const KEYLESS_INPUTS = 'input[type="checkbox"], input[type="radio"], input[type="button"], input[type="submit"]';

function isInField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest(FIELDS);
  return field !== null && !field.matches(KEYLESS_INPUTS);
}
