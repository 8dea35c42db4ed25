'use client';
import { useEffect, useEffectEvent } from 'react';
import type { TechnicianDay } from '../board/day-plan';
import type { Move } from './use-move';

/**
 * While something is on the move the arrows steer it, Enter drops it and Escape gives up, wherever the focus is: but for
 * the buttons of the note itself. A bar held by the mouse can be let go with Escape too.
 */
export function useMoveKeys(
  move: Move,
  technicians: readonly TechnicianDay[],
  onDrop: () => void,
  isOn: boolean,
): void {
  const isMoving = move.moving !== null && isOn;
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const ids = technicians.map(({ technicianId }) => technicianId);
    const onButton = event.target instanceof Element && event.target.closest('[data-outlook] button') !== null;
    const isTaken =
      event.key === 'Escape'
        ? act(move.end)
        : move.moving?.by === 'keyboard' && event.key === 'Enter' && !onButton
          ? act(onDrop)
          : move.moving?.by === 'keyboard' && move.steer(event.key, event.shiftKey, ids);
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    if (!isMoving) return;
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isMoving]);
}

function act(action: () => void): true {
  action();
  return true;
}
