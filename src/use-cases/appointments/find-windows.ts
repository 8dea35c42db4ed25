import { Temporal } from 'temporal-polyfill';
import { type Window, windowsFrom } from '@/domain/appointment/window-grid';
import { parisDay } from '@/domain/calendar/paris';
import { projectClocks } from '@/domain/clock/project-clocks';
import type { WorkOrderId } from '@/domain/ids';
import { chooseChannel } from '@/domain/messages/choose-channel';
import { type RefusalOf, refuse } from '@/domain/refusal';
import { ok, type Result } from '@/domain/result';
import { askedPlan } from '../dispatch/asked-plan';
import { contactOf } from '../messages/contact-of';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { type NoOffer, type OfferedWindow, offersIn } from './offers-in';
import type { Plannable } from './plannable-order';

export type CannotOffer = RefusalOf<
  'unknownWorkOrder' | 'alreadyClosed' | 'infeasible' | 'needsGeocoding' | 'letterTooLate'
>;

export type WindowsFound = {
  readonly found: readonly OfferedWindow[];
  readonly refusals: readonly NoOffer[];
  /** The customer asked for nothing before this instant; null when they did not. */
  readonly notBefore: string | null;
};

/**
 * Every window of the next 15 working days the live plan can keep for a work order and that can be confirmed in time
 * (29): who asked to be written to gets none sooner than a letter arrives, who asked for later none sooner than that. What the job itself has of the plan (its
 * visit, its holds) does not stand in its way.
 */
export async function findWindows(
  ports: Pick<Ports, 'clock' | 'travel'>,
  store: Store,
  { order }: Plannable,
): Promise<Result<WindowsFound, RefusalOf<'letterTooLate'>>> {
  const now = ports.clock.now();
  const contact = await contactOf(store, order);
  const windows: Window[] = [];
  const notBefore = await askedNotBefore(store, order.id, now);
  let tooLate: RefusalOf<'letterTooLate'> | null = null;
  for (const window of windowsFrom(now)) {
    if (notBefore && Temporal.Instant.compare(window.start, notBefore) < 0) continue;
    const channel = chooseChannel(contact, window.start, now);
    if (channel.ok) windows.push(window);
    else tooLate = channel.refusal;
  }
  if (windows.length === 0 && tooLate) return refuse(tooLate);
  if (windows.length === 0) return ok({ found: [], refusals: [], notBefore: notBefore?.toString() ?? null });
  const days = daysOf(windows);
  const asked = { spans: days.map(({ day }) => ({ from: day, to: day })), now, jobs: [order.id] };
  const read = await store.plan.mirrored(asked);
  const offered = days.flatMap(({ day, windows: own }, i) => {
    const span = read.spans[i];
    const question = { from: day, to: day, now, deciding: order.id };
    return span ? [{ ...askedPlan(span, read, ports.travel, question), windows: own }] : [];
  });
  return ok({ ...offersIn(offered, order.id), notBefore: notBefore?.toString() ?? null });
}

function daysOf(windows: readonly Window[]): { day: Temporal.PlainDate; windows: readonly Window[] }[] {
  const days = Map.groupBy(windows, ({ start }) => parisDay(start).toString());
  return [...days].map(([day, own]) => ({ day: Temporal.PlainDate.from(day), windows: own }));
}

/** While 26 waits because they asked for a later date. */
async function askedNotBefore(store: Store, id: WorkOrderId, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const clocks = projectClocks(await store.facts.of(id), { now, tabletsSyncedAt: null });
  const pauses = clocks.filter(({ code, state }) => code === '26b' && state === 'paused').flatMap((one) => one.pauses);
  return pauses.findLast(({ reason, end }) => reason === 'customerAskedLater' && end === null)?.limit ?? null;
}
