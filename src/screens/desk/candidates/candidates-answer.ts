import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Answer = inferRouterOutputs<Root>['dispatch']['candidates'];

/** Who could go to an urgent job, and why the others on duty cannot. */
export type Candidates = Extract<Answer, { ok: true }>['value'];
export type Candidate = Candidates['candidates'][number];
