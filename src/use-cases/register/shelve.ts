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

/**
 * Leaves in the journal how many entries came and, for each one changed, which of its fields: never their values, since
 * a journal nobody can erase is no place for a name or a number.
 */
export async function journalise<E extends Entry>(
  ports: KeeperPorts,
  store: Store,
  subjectKind: AuditEntry['subjectKind'],
  shelved: Shelved<E>,
): Promise<void> {
  const happenedAt = ports.clock.now();
  const about = (subject: string, kind: string, payload: object): AuditEntry => {
    return { id: ports.newId<FactId>(), happenedAt, subjectKind, subject, kind, payload: { ...payload } };
  };
  const { added, changed } = shelved;
  await journaliseTotals(ports, store, subjectKind, shelved);
  if (added[0] && added.length === 1) await store.facts.audit(about(added[0].id, 'registered', {}));
  for (let at = 0; at < changed.length; at += 1000) {
    const some = changed.slice(at, at + 1000);
    await store.facts.audit(...some.map(({ entry, fields }) => about(entry.id, 'changed', { fields })));
  }
}

/** How many of `what` came, on the territory's own page of the journal; nothing when nothing came. */
export async function journaliseTotals(
  ports: KeeperPorts,
  store: Store,
  what: string,
  { added, changed }: Shelved<unknown>,
): Promise<void> {
  if (added.length + changed.length === 0) return;
  await store.facts.audit({
    id: ports.newId<FactId>(),
    happenedAt: ports.clock.now(),
    subjectKind: 'territory',
    subject: store.actor.territoryId,
    kind: 'registered',
    payload: { what, added: added.length, updated: changed.length },
  });
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
