import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Answer = inferRouterOutputs<Root>['dispatch']['whyTechnician'];

/** Why a job is with whom it is, or with nobody. */
export type Why = Extract<Answer, { ok: true }>['value'];

export type WhyStanding = Extract<Why, { kind: 'standing' }>;

/** One technician compared with how it stands. */
export type Choice = Why['others'][number];
