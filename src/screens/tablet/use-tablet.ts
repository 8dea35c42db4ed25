'use client';
import { liveQuery } from 'dexie';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTRPCClient } from '../trpc';
import type { LoggedEntry } from './log/command-log';
import type { Reach } from './log/flush';
import { lastTour } from './log/kept-tour';
import { startSynchroniser } from './log/synchroniser';
import { tabletDatabase } from './log/tablet-database';
import { putDown, type TakenPhoto, type Told } from './log/told';
import { tourWithLog } from './log/tour-with-log';
import type { Tour } from './tour';

export type Tablet = {
  /** Null until one was ever read on this tablet. */
  readonly tour: Tour | null;
  readonly reach: Reach;
  readonly unsent: number;
  /** Entries that were refused, or that a person at the desk is asked to look at. */
  readonly notices: readonly LoggedEntry[];
  /** Written on the tablet when it returns, sent as soon as can be. */
  readonly tell: (told: Told, photos?: readonly TakenPhoto[]) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
  readonly tryNow: () => void;
};

type Remembered = { readonly tour: Tour | null; readonly log: readonly LoggedEntry[] };

/** The technician's tour and log as they lie on this tablet, kept in step with the server whenever it can be reached. */
export function useTablet(technicianId: string): Tablet {
  const client = useTRPCClient();
  const [reach, setReach] = useState<Reach>('reached');
  const [{ tour, log }, setRemembered] = useState<Remembered>({ tour: null, log: [] });
  const synchroniser = useRef<ReturnType<typeof startSynchroniser> | null>(null);
  const tryNow = useCallback(() => synchroniser.current?.now(), []);

  useEffect(() => {
    const database = tabletDatabase();
    const started = startSynchroniser({ database, technicianId, client, onReach: setReach });
    synchroniser.current = started;
    const remembered = liveQuery(async (): Promise<Remembered> => {
      const lines = await database.entries.orderBy('place').toArray();
      const mine = lines.filter((line) => line.technicianId === technicianId);
      return { tour: await lastTour(database, technicianId), log: mine };
    }).subscribe(setRemembered);
    return () => {
      started.stop();
      remembered.unsubscribe();
    };
  }, [client, technicianId]);

  return useMemo(
    () => ({
      tour: tour && tourWithLog(tour, log),
      reach,
      unsent: log.filter(({ state }) => state === 'unsent').length,
      notices: log.filter(({ state }) => state === 'refused' || state === 'conflict'),
      async tell(told, photos) {
        await putDown(tabletDatabase(), technicianId, told, photos);
        tryNow();
      },
      async dismiss(id) {
        await tabletDatabase().entries.where({ id }).delete();
      },
      tryNow,
    }),
    [tour, log, reach, technicianId, tryNow],
  );
}
