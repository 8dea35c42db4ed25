import type { Triage } from '@/domain/work-order/triage';
import { qualify } from '@/domain/work-order/triage';
import type { AddressFound, Caller } from './answers';
import { phoneProblem } from './phone';

/** What the call-taker has understood so far. Kept in this tab until the work order is open, so that nothing typed is lost. */
export type Draft = {
  /** Born here, so that sending it again opens nothing twice. */
  readonly commandId: string;
  readonly workOrderId: string;
  /** The first key, by the server's time; null before it. */
  readonly startedAtMs: number | null;
  /** ISO: the caller had told somebody earlier. */
  readonly correctedTo: string | null;
  readonly callerWords: string;
  readonly caller: Caller | null;
  /** Somebody we do not know: their name and number stand below. */
  readonly isUnknown: boolean;
  readonly callerName: string;
  readonly callerPhone: string;
  readonly addressWords: string;
  readonly address: AddressFound | null;
  readonly triage: Omit<Triage, 'complaint'> & { readonly complaint: Triage['complaint'] | null };
  readonly description: string;
  /** It has left once: what changes from now on is another request. */
  readonly wasSent: boolean;
  /** The call-taker has seen what is already open here and opens all the same. */
  readonly duplicatesSeen: boolean;
};

export type Ids = Pick<Draft, 'commandId' | 'workOrderId'>;
export type Missing = 'callerPhone' | 'reportedAt' | 'address' | 'complaint' | 'side' | 'job';

const NO_TRIAGE: Draft['triage'] = { complaint: null, isPrivateSide: null, isDangerous: false, otherJob: null };

export function emptyDraft(ids: Ids, startedAtMs: number | null): Draft {
  return {
    ...ids,
    startedAtMs: startedAtMs && Math.round(startedAtMs),
    correctedTo: null,
    callerWords: '',
    caller: null,
    isUnknown: false,
    callerName: '',
    callerPhone: '',
    addressWords: '',
    address: null,
    triage: NO_TRIAGE,
    description: '',
    wasSent: false,
    duplicatesSeen: false,
  };
}

/** The draft after a change. The first one starts the clock; one after sending makes it another request, with ids of its own. */
export function changed(draft: Draft, change: Partial<Draft>, fresh: Ids & { readonly nowMs: number }): Draft {
  const { nowMs, ...ids } = fresh;
  const renewed = draft.wasSent ? { ...ids, wasSent: false } : {};
  const moved = 'address' in change && change.address?.servicePointId !== draft.address?.servicePointId;
  const seen = moved ? { duplicatesSeen: false } : {};
  return { ...draft, startedAtMs: draft.startedAtMs ?? Math.round(nowMs), ...renewed, ...seen, ...change };
}

/** When the request counts as reported, milliseconds; null before the first key. */
export function reportedAtMs({ correctedTo, startedAtMs }: Draft): number | null {
  return correctedTo ? Date.parse(correctedTo) : startedAtMs;
}

export function qualified({ triage: { complaint, ...rest } }: Draft) {
  return complaint && qualify({ complaint, ...rest });
}

/** What stands between this draft and an open work order, the first in the order of the screen; null: nothing. */
export function missing(draft: Draft, nowMs: number): Missing | null {
  if (draft.correctedTo && Date.parse(draft.correctedTo) > nowMs) return 'reportedAt';
  if (draft.isUnknown && phoneProblem(draft.callerPhone)) return 'callerPhone';
  if (!draft.address) return 'address';
  if (!draft.triage.complaint) return 'complaint';
  if (qualified(draft)) return null;
  return draft.triage.complaint === 'leak' ? 'side' : 'job';
}

/** True once something stands in it that would be missed. */
export function hasContent(draft: Draft): boolean {
  const { callerWords, caller, isUnknown, addressWords, address, triage, description } = draft;
  return Boolean(callerWords || caller || isUnknown || addressWords || address || triage.complaint || description);
}
