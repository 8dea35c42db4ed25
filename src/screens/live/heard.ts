import type { Root } from '@/api/root';

/** One change as the stream tells it: what the screens need of it to know which questions to ask again. */
export type Heard =
  | { readonly kind: 'route'; readonly day: string }
  | { readonly kind: 'workOrder'; readonly workOrderId: string }
  | { readonly kind: 'task' }
  | { readonly kind: 'message' }
  | { readonly kind: 'planSearch' };

type Routers = Root['_def']['record'];
type Questions<Router> = {
  [Name in keyof Router & string]: Router[Name] extends { _def: { type: 'query' } } ? Name : never;
}[keyof Router & string];
type Question = { [Name in keyof Routers & string]: `${Name}.${Questions<Routers[Name]>}` }[keyof Routers & string];

const PLAN = ['route', 'workOrder'] as const;

/** What each question's answer is made of. A question that is not here is asked again whatever is heard, but the steps of a search: they come four times a second. */
const CHANGED_BY: Partial<Record<Question, readonly Heard['kind'][]>> = {
  'board.day': PLAN,
  'board.toPlan': PLAN,
  'board.workOrder': ['route', 'workOrder', 'message', 'task'],
  'dispatch.candidates': PLAN,
  'dispatch.whatIf': PLAN,
  'dispatch.whyTechnician': PLAN,
  'dispatch.searchOfDay': ['planSearch'],
  'charter.strip': PLAN,
  'charter.open': PLAN,
  'charter.counts': PLAN,
  'charter.ledger': ['workOrder'],
  'charter.sums': ['workOrder'],
  'intake.history': PLAN,
  'intake.alreadyReported': PLAN,
  'intake.findCaller': [],
  'intake.findAddress': [],
  'intake.addressCandidates': [],
  'intake.communes': [],
  'places.geocodeServicePoint': [],
  'messages.list': ['message'],
  'messages.letters': ['message'],
  'tasks.list': ['task'],
};

/** Whether what was heard can change the answer to a question, by its tRPC query key: path, then input. */
export function concerns(heard: Heard, queryKey: readonly unknown[]): boolean {
  const [path, asked] = queryKey as [readonly string[], { readonly input?: Readonly<Record<string, unknown>> }?];
  const question = path.join('.');
  const kinds = CHANGED_BY[question as Question];
  if (kinds ? !kinds.includes(heard.kind) : heard.kind === 'planSearch') return false;
  if (heard.kind === 'route' && question === 'board.day') return asked?.input?.day === heard.day;
  if (heard.kind === 'workOrder' && question === 'board.workOrder')
    return asked?.input?.workOrderId === heard.workOrderId;
  return true;
}
