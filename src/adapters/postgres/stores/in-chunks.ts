/** PostgreSQL takes 65 535 parameters a statement: a thousand rows of any table of ours stay below. */
const CHUNK = 1000;

export async function inChunks<Item>(items: readonly Item[], work: (chunk: Item[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < items.length; at += CHUNK) await work(items.slice(at, at + CHUNK));
}

/** What `ask` finds for all keys, by reference. */
export async function findInChunks<Row extends { readonly reference: string }>(
  keys: readonly string[],
  ask: (chunk: string[]) => Promise<readonly Row[]>,
): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  await inChunks([...new Set(keys)], async (chunk) => {
    for (const row of await ask(chunk)) found.set(row.reference, row);
  });
  return found;
}
