'use client';
import { useEffect, useState } from 'react';

const PAUSE_MS = 120;

/** The text once typing pauses, trimmed: what is asked of the server. */
export function useDebounced(text: string): string {
  const [settled, setSettled] = useState(text.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
