'use client';
import type { ClockDecision } from './clock-line';
import { ExemptDialog } from './exempt-dialog';
import { PauseDialog } from './pause-dialog';
import { QuoteDialog } from './quote-dialog';

const DIALOGS = { pause: PauseDialog, exempt: ExemptDialog, quote: QuoteDialog };

export function ClockDialog({ kind, ...props }: ClockDecision & { onClose: () => void }) {
  const Dialog = DIALOGS[kind];
  return <Dialog {...props} />;
}
