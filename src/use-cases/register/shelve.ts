import type { FactId } from '@/domain/ids';
import type { AuditEntry } from '../ports/fact-store';
import type { Shelf } from '../ports/register-store';
import type { Store } from '../ports/store';
import type { KeeperPorts, Tally } from './keeper';

type Entry = { readonly id: string; readonly reference: string };

export type Shelved<E> = { readonly added: readonly E[]; readonly changed: readonly Changed<E>[] };

/** A known entry that differs from what is wanted, and in which fields. */
type Changed<E> = { readonly entry: E; readonly fields: readonly string[] };

/** Saves the entries that are new or differ from the known ones, and leaves the rest alone. */
export async function shelve<E extends Entry>(
  shelf: Pick<Shelf<E>, 'save'>,
  known: ReadonlyMap<string, E>,
  wanted: readonly E[],
): Promise<Shelved<E>> {
  const added: E[] = [];
  const changed: Changed<E>[] = [];
  for (const entry of wanted) {
    const before = known.get(entry.reference);
    const fields = before ? fieldsThatDiffer(before, entry) : [];
    if (!before) added.push(entry);
    else if (fields.length > 0) changed.push({ entry, fields });
  }
  await shelf.save([...added, ...changed.map(({ entry }) => entry)]);
  return { added, changed };
}

/** Leaves in the journal how many came, and what of each became of it. */
export async function journalise<E extends Entry>(
  ports: KeeperPorts,
  store: Store,
  subjectKind: AuditEntry['subjectKind'],
  shelved: Shelved<E>,
): Promise<void> {
  const [first, ...others] = shelved.added;
  await journaliseTotals(ports, store, subjectKind, shelved);
  if (first && others.length === 0)
    await store.facts.audit(entryOf(ports, { subjectKind, subject: first.id, kind: 'registered', payload: {} }));
  await journaliseChanges(
    ports,
    store,
    subjectKind,
    shelved.changed.map(({ entry, fields }) => ({ id: entry.id, fields })),
  );
}

/** How many of `what` came, on the territory's own page of the journal; nothing when nothing came. */
export async function journaliseTotals(
  ports: KeeperPorts,
  store: Store,
  what: string,
  { added, changed }: Shelved<unknown>,
): Promise<void> {
  if (added.length + changed.length === 0) return;
  const payload = { what, added: added.length, updated: changed.length };
  const subject = store.actor.territoryId;
  await store.facts.audit(entryOf(ports, { subjectKind: 'territory', subject, kind: 'registered', payload }));
}

/** Which fields of something changed: never their values, since a journal nobody can erase is no place for a name. */
export async function journaliseChanges(
  ports: KeeperPorts,
  store: Store,
  subjectKind: AuditEntry['subjectKind'],
  changes: readonly { readonly id: string; readonly fields: readonly string[] }[],
): Promise<void> {
  for (let at = 0; at < changes.length; at += 1000) {
    const some = changes.slice(at, at + 1000);
    await store.facts.audit(
      ...some.map(({ id, fields }) =>
        entryOf(ports, { subjectKind, subject: id, kind: 'changed', payload: { fields } }),
      ),
    );
  }
}

function entryOf(ports: KeeperPorts, entry: Omit<AuditEntry, 'id' | 'happenedAt'>): AuditEntry {
  return { id: ports.newId<FactId>(), happenedAt: ports.clock.now(), ...entry };
}

export function tallyOf({ added, changed }: Shelved<unknown>, wanted: number): Tally {
  return { added: added.length, updated: changed.length, unchanged: wanted - added.length - changed.length };
}

/** Compared as JSON: days and instants by their text, lists in their order. */
function fieldsThatDiffer<E extends Entry>(before: E, after: E): string[] {
  return Object.keys(after).filter((field) => {
    const key = field as keyof E;
    return JSON.stringify(before[key]) !== JSON.stringify(after[key]);
  });
}
