import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

/** A search as the server tells it, and what it would change. */
export type SearchShown = NonNullable<inferRouterOutputs<Root>['dispatch']['searchOfDay']>;
export type Difference = NonNullable<SearchShown['difference']>;
export type Change = Difference['changes'][number];
