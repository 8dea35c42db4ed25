import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

export type ListedAccount = inferRouterOutputs<Root>['accounts']['list'][number];
