import type { Draft } from './draft';
import type { ChangeDraft } from './use-draft';

/** What every part of the call reads and changes. */
export type CallPart = { readonly draft: Draft; readonly change: ChangeDraft };
