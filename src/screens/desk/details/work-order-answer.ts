import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

/** All that is known of one work order. */
export type WorkOrderShown = NonNullable<inferRouterOutputs<Root>['board']['workOrder']>;
