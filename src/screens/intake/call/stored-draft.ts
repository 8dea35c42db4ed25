import { type Draft, hasContent } from './draft';

/** `inHand`: the call being taken. `shelved`: the one put aside for it. */
export type Shelf = 'inHand' | 'shelved';

/** One per account: on a shared computer nobody finds another one's caller. The tab's end ends it. */
const nameOf = (account: string, shelf: Shelf) => `intake ${shelf} ${account}`;

/** The draft this tab kept through a reload or an expired session; null when there is none that reads. */
export function storedDraft(account: string, shelf: Shelf): Draft | null {
  try {
    const stored = sessionStorage.getItem(nameOf(account, shelf));
    return stored ? (JSON.parse(stored) as Draft) : null;
  } catch {
    return null; // storage refused, or written by another version: the call begins anew
  }
}

export function storeDraft(account: string, shelf: Shelf, draft: Draft | null): void {
  try {
    if (draft && hasContent(draft)) sessionStorage.setItem(nameOf(account, shelf), JSON.stringify(draft));
    else sessionStorage.removeItem(nameOf(account, shelf));
  } catch {
    // Storage is refused or full: the draft lives as long as the page.
  }
}
