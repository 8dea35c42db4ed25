'use client';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { liveStream } from './live-stream';
import { newsReader } from './news-reader';

const LiveContext = createContext(true);

/** False while the stream is cut: what is shown may be old, and says so. */
export function useIsLive(): boolean {
  return useContext(LiveContext);
}

/** One stream of news per tab: what changed makes the questions it concerns be asked again, an opening all of them. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [isLive, setLive] = useState(true);
  useEffect(() => liveStream({ hear: newsReader(queries), onLive: setLive }), [queries]);
  return <LiveContext value={isLive}>{children}</LiveContext>;
}
