import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Answer = inferRouterOutputs<Root>['appointments']['holdOffers'];

/** What was found for a caller: the three best, every window by day, or why there is none. */
export type Offers = Extract<Answer, { ok: true }>['value'];
export type Offered = Offers['best'][number];
export type NoOffer = Offers['refusals'][number];
