import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Answers = inferRouterOutputs<Root>['field'];

/** The technician's today and tomorrow, as read from the server and kept on the tablet. */
export type Tour = Extract<Answers['tour'], { ok: true }>['value'];
export type TourVisit = Tour['days'][number]['visits'][number];
/** What became of the entries sent. */
export type EntryAnswer = Extract<Answers['replay'], { ok: true }>['value']['answers'][number];
