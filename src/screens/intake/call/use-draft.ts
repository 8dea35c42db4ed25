'use client';
import { useCallback, useEffect, useState } from 'react';
import { v7 as newId } from 'uuid';
import { serverNow } from '../../server-clock';
import { changed, type Draft, emptyDraft, hasContent, type Ids } from './draft';
import { storeDraft, storedDraft } from './stored-draft';

const newIds = (): Ids => ({ commandId: newId(), workOrderId: newId() });

export type ChangeDraft = (change: Partial<Draft>) => void;

export type DraftInHand = {
  readonly draft: Draft;
  readonly change: ChangeDraft;
  /** A new call; `startedAtMs` when its clock already runs. What was in hand is put aside. */
  readonly begin: (startedAtMs: number | null) => void;
  /** The call is done: nothing of it is kept. */
  readonly finish: () => void;
  /** The call put aside, null when there is none. */
  readonly shelved: Draft | null;
  /** Takes up the one put aside again; the one in hand is put aside for it. */
  readonly resume: () => void;
};

/**
 * The call being taken. What this tab had kept comes back once the page is shown, since the server knows nothing of it;
 * an urgent call (`urgentSince`) begins anew and puts it aside instead.
 */
export function useDraft(account: string, urgentSince: () => number | null): DraftInHand {
  const [{ draft, shelved }, setCalls] = useState<{ draft: Draft; shelved: Draft | null }>(() => {
    return { draft: emptyDraft(newIds(), null), shelved: null };
  });
  const [isRead, setRead] = useState(false);
  useEffect(() => {
    const stored = storedDraft(account, 'inHand');
    const aside = storedDraft(account, 'shelved');
    const since = urgentSince();
    if (since !== null) setCalls({ draft: emptyDraft(newIds(), since), shelved: stored ?? aside });
    else if (stored || aside) setCalls({ draft: stored ?? emptyDraft(newIds(), null), shelved: aside });
    setRead(true);
    // Read once: what comes later is this component's own doing.
  }, [account, urgentSince]);
  useEffect(() => {
    if (!isRead) return;
    storeDraft(account, 'inHand', draft);
    storeDraft(account, 'shelved', shelved);
  }, [account, draft, shelved, isRead]);

  const change = useCallback<ChangeDraft>((part) => {
    const fresh = { ...newIds(), nowMs: serverNow() };
    setCalls((calls) => ({ ...calls, draft: changed(calls.draft, part, fresh) }));
  }, []);
  const begin = useCallback((startedAtMs: number | null) => {
    const draft = emptyDraft(newIds(), startedAtMs);
    setCalls((calls) => ({ draft, shelved: hasContent(calls.draft) ? calls.draft : calls.shelved }));
  }, []);
  const finish = useCallback(() => {
    const draft = emptyDraft(newIds(), null);
    setCalls(({ shelved }) => ({ draft, shelved }));
  }, []);
  const resume = useCallback(() => {
    setCalls((calls) =>
      calls.shelved ? { draft: calls.shelved, shelved: hasContent(calls.draft) ? calls.draft : null } : calls,
    );
  }, []);
  return { draft, change, begin, finish, shelved, resume };
}
