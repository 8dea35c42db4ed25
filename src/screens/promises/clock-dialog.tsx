'use client';
import type { ClockLine } from './clocks-table';
import { ExemptDialog } from './exempt-dialog';
import { PauseDialog } from './pause-dialog';
import { QuoteDialog } from './quote-dialog';

/** What somebody is about to decide about which clock. */
export type ClockDecision = { readonly kind: 'pause' | 'exempt' | 'quote'; readonly clock: ClockLine };

export type ClockDialogProps = { clock: ClockLine; onClose: () => void };

const DIALOGS = { pause: PauseDialog, exempt: ExemptDialog, quote: QuoteDialog };

export function ClockDialog({ kind, ...props }: ClockDecision & { onClose: () => void }) {
  const Dialog = DIALOGS[kind];
  return <Dialog {...props} />;
}
