'use client';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import type { Option } from '../../ui/option';

/**
 * Whoever types fast presses Enter before the answer is there: it is remembered, and `first` is taken when it comes, if
 * there is one that may be. Any other key forgets it. Put what it gives on what stands round the field, as `onKeyDownCapture`.
 */
export function useEagerEnter(isLoading: boolean, first: Option | undefined, take: (option: Option) => void) {
  const [isEager, setEager] = useState(false);
  const takeFirst = useEffectEvent(() => {
    if (first) take(first);
  });
  useEffect(() => {
    if (!isEager || isLoading) return;
    setEager(false);
    takeFirst();
  }, [isEager, isLoading]);
  return (event: KeyboardEvent) => setEager(event.key === 'Enter' && isLoading);
}
