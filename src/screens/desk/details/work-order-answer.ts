import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

/** All that is known of one work order, and of each visit of it. */
export type WorkOrderShown = NonNullable<inferRouterOutputs<Root>['board']['workOrder']>;
export type VisitShown = WorkOrderShown['visits'][number];
