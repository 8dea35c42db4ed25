'use client';
import { type KeyboardEvent, useRef } from 'react';
import { useShortcutPreferences } from '../../ui/shortcut-preferences';
import { URGENT_KEY } from '../urgent-key';
import { isReflex } from './is-reflex';

/** Coming back from another window with Alt + Tab begins no name. */
const MODIFIERS = ['Alt', 'AltGraph', 'Control', 'Meta', 'Shift', 'CapsLock'];

/**
 * The urgent key heard in the caller's field, where the page puts the focus by itself: `onUrgent` runs and nothing is typed. Put
 * `handlers` on what stands round the call; `expect` says that a call begins, so that the next key may be the reflex.
 */
export function useUrgentReflex(onUrgent: () => void) {
  const isFirst = useRef(true);
  const { enabled, keys } = useShortcutPreferences();
  const urgentKey = (keys[URGENT_KEY.id] ?? URGENT_KEY.key).toLowerCase();
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (enabled && isInEmptyCaller(event.target) && isReflex(event.nativeEvent, urgentKey, isFirst.current)) {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) onUrgent();
    }
    if (!MODIFIERS.includes(event.key)) isFirst.current = false;
  };
  const onPointerDownCapture = () => {
    isFirst.current = false;
  };
  const expect = () => {
    isFirst.current = true;
  };
  return { expect, handlers: { onKeyDownCapture, onPointerDownCapture } };
}

function isInEmptyCaller(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.value === '' && target.closest('[data-part="caller"]') !== null;
}
