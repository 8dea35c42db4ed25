import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

export type ClockLine = inferRouterOutputs<Root>['charter']['open'][number];

/** What somebody is about to decide about which clock. */
export type ClockDecision = { readonly kind: 'pause' | 'exempt' | 'quote'; readonly clock: ClockLine };

export type ClockDialogProps = { clock: ClockLine; onClose: () => void };
