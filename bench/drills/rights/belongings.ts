import type { TerritoryId } from '@/domain/ids';
import type { Side } from './side';

/** Every row of every table, and what may be read in them, as `everyRow` gives them. */
type Rows = ReadonlyMap<string, readonly string[]>;

const ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Refusals, sessions and what was tried: no belongings of anybody. */
const BOOKKEEPING = ['command', 'session', 'attempt_count'];

/** The ids a territory's rows go by. */
export function idsOf(rows: Rows, { dispatcher: { territoryId } }: Side): ReadonlySet<string> {
  const ids = new Set<string>([territoryId]);
  for (const row of belonging(rows, territoryId)) {
    const { id, user_id } = JSON.parse(row) as { id?: unknown; user_id?: unknown };
    for (const one of [id, user_id]) if (typeof one === 'string') ids.add(one);
  }
  return ids;
}

/** The ids in a text that are among these, but for those in what was asked. */
export function idsIn(text: string, ids: ReadonlySet<string>, asked: string): string[] {
  const known = new Set(asked.match(ID));
  return (text.match(ID) ?? []).filter((id) => ids.has(id) && !known.has(id));
}

/** Everything that tells of these ids, as one text. */
export function tellingOf(rows: Rows, ids: ReadonlySet<string>): string {
  return [...rows]
    .filter(([name]) => !BOOKKEEPING.includes(name))
    .flatMap(([name, all]) => all.filter((row) => idsIn(row, ids, '').length > 0).map((row) => `${name} ${row}`))
    .join('\n');
}

/** Everything there is, but for the bookkeeping. */
export function everything(rows: Rows): string {
  return JSON.stringify([...rows].filter(([name]) => !BOOKKEEPING.includes(name)));
}

function belonging(rows: Rows, territoryId: TerritoryId): string[] {
  return [...rows.values()].flatMap((all) => all.filter((row) => row.includes(`"territory_id": "${territoryId}"`)));
}
