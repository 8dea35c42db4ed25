import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

export type LedgerLine = inferRouterOutputs<Root>['charter']['ledger'][number];
