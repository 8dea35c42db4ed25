import { Dexie, type Table } from 'dexie';
import type { Tour } from '../tour';
import type { LoggedEntry, LoggedPhoto } from './command-log';

type Placed<Line> = Line & { readonly place?: number };

/** How far the server's clock was from this tablet's when it was last heard. */
type KeptOffset = { readonly key: 'offset'; readonly milliseconds: number };
type KeptTour = { readonly key: 'tour'; readonly tour: Tour };

/** What the tablet remembers by itself: its log, its photos, the last tour read, the server's time. */
export type TabletDatabase = Dexie & {
  readonly entries: Table<Placed<LoggedEntry>, number>;
  readonly photos: Table<Placed<LoggedPhoto>, number>;
  readonly kept: Table<KeptOffset | KeptTour, string>;
};

let opened: TabletDatabase | undefined;

/** Only in the browser: call it from an effect or when something is pressed. */
export function tabletDatabase(): TabletDatabase {
  if (opened) return opened;
  const database = new Dexie('fontainier-tablet');
  database.version(1).stores({
    entries: '++place, &id, [technicianId+state]',
    photos: '++place, &id, [technicianId+state]',
    kept: 'key',
  });
  // A tour kept by an older version lacks what this one reads; the next one read takes its place. The log is never touched.
  database.version(2).upgrade((change) => change.table('kept').delete('tour'));
  opened = database as TabletDatabase;
  return opened;
}
