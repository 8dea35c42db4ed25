'use client';
import { useEffect, useRef, useState } from 'react';

const REST_MS = 400;

/** False for a moment after `step` changes: a gloved double tap must not press the button that has taken the place. */
export function useArmed(step: string): boolean {
  const [armedFor, setArmedFor] = useState(step);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => setArmedFor(step), REST_MS);
    return () => clearTimeout(timer);
  }, [step]);
  return armedFor === step;
}
