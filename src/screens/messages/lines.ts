import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Answers = inferRouterOutputs<Root>;

/** One row of each list, as the server gives it. */
export type Message = Answers['messages']['list'][number];
export type Letter = Answers['messages']['letters'][number];
export type Task = Answers['tasks']['list']['shown'][number];
