'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

const LiveContext = createContext(true);

/** False while the stream is cut: what is shown may be old, and says so. */
export function useIsLive(): boolean {
  return useContext(LiveContext);
}

/**
 * One stream of news per tab. Anything that changed makes the queries in sight read again; so does a reconnection, since
 * what happened meanwhile was not heard.
 */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(true);
  useEffect(() => {
    const source = new EventSource('/api/live');
    let wasCut = false;
    const readAgain = () => void queries.invalidateQueries({ refetchType: 'active' });
    source.onmessage = readAgain;
    source.onopen = () => {
      setLive(true);
      if (wasCut) readAgain();
      wasCut = false;
    };
    source.onerror = () => {
      wasCut = true;
      setLive(false);
    };
    return () => source.close();
  }, [queries]);
  return <LiveContext value={isLive}>{children}</LiveContext>;
}
