import type { Replay } from '@/domain/commands/replay';
import { photosOf, TabletEntry } from '@/domain/commands/tablet-entry';
import type { CommandId } from '@/domain/ids';
import { type Refusal, type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import { correctTime } from './correct-time';
import { hearTablet } from './hear-tablet';
import { recordStep, type StepRecorded } from './record-step';

/** What became of an entry. `waiting`: nothing was stored, send it again after what it waits for. */
export type EntryAnswer = { readonly id: CommandId } & (
  | { readonly state: 'done'; readonly outcome: StepRecorded['outcome'] }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'waiting' }
);

type Needed = Pick<Ports, 'clock' | 'newId' | 'log' | 'transact' | 'transactAlone' | 'tablets' | 'photos'>;

/**
 * Takes in a stretch of a tablet's log and answers each entry. In whatever order and however often they come, each is
 * stored once: an entry waits for the one it follows and for its photos, and is judged by when it was done. One that
 * fails or cannot be read holds up nothing but what follows it. The log of somebody else is refused whole and stays
 * where it is: tablets are shared.
 */
export async function replay(
  ports: Needed,
  actor: Actor,
  { technicianId, entries, remaining }: Replay,
): Promise<Result<{ readonly answers: readonly EntryAnswer[] }, RefusalOf<'notYours'>>> {
  if (actor.technicianId !== technicianId) return refuse({ kind: 'notYours' });
  const answers = new Map<CommandId, EntryAnswer>();
  const readable: TabletEntry[] = [];
  for (const written of entries) {
    const read = TabletEntry.safeParse(written);
    if (read.success) readable.push(read.data);
    else answers.set(written.id, { id: written.id, state: 'refused', refusal: { kind: 'unreadableEntry' } });
  }
  const heard = new Set([...answers.keys(), ...(await answeredBefore(ports, actor, readable))]);
  const received = new Set(await photosReceived(ports, actor, readable));

  let waiting = readable;
  for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length;
    const still: TabletEntry[] = [];
    for (const entry of waiting) {
      const isReady = (!entry.after || heard.has(entry.after)) && photosOf(entry).every((id) => received.has(id));
      const answer = isReady ? await takeIn(ports, actor, entry) : null;
      if (answer) {
        answers.set(entry.id, answer);
        heard.add(entry.id);
      } else still.push(entry);
    }
    waiting = still;
  }
  if (waiting.length === 0 && remaining === 0) await hearTablet(ports, actor);
  return ok({ answers: entries.map(({ id }) => answers.get(id) ?? { id, state: 'waiting' }) });
}

function answeredBefore(ports: Needed, actor: Actor, entries: readonly TabletEntry[]): Promise<CommandId[]> {
  const asked = entries.flatMap(({ after }) => (after ? [after] : []));
  return ports.tablets.answered(actor.author, asked);
}

async function photosReceived(ports: Needed, { technicianId }: Actor, entries: readonly TabletEntry[]) {
  return technicianId ? ports.photos.received(technicianId, entries.flatMap(photosOf)) : [];
}

/** Null when it failed for a reason of ours: the tablet keeps it and tries again. */
async function takeIn(ports: Needed, actor: Actor, entry: TabletEntry): Promise<EntryAnswer | null> {
  const { id } = entry;
  try {
    const result = await (entry.kind === 'correctTime'
      ? correctTime(ports, actor, entry)
      : recordStep(ports, actor, entry));
    if (!result.ok) return { id, state: 'refused', refusal: result.refusal };
    return { id, state: 'done', outcome: result.value.outcome };
  } catch (error) {
    ports.log.error({ kind: entry.kind, id, error: (error as Error).name }, 'tablet entry failed');
    return null;
  }
}
