import type { inferRouterOutputs } from '@trpc/server';
import type { Root } from '@/api/root';

type Answers = inferRouterOutputs<Root>['intake'];
type Value<Answer> = Extract<Answer, { ok: true }> extends { value: infer Inner } ? Inner : never;

export type CallerFound = Answers['findCaller'][number];
export type AddressFound = Answers['findAddress'][number];
export type PastRequest = Answers['history'][number];
export type AlreadyReported = Answers['alreadyReported'][number];
export type Opened = Value<Answers['openWorkOrder']>;

/** Who is calling, once known: what the card shows and nothing more. */
export type Caller = Pick<CallerFound, 'customerId' | 'name' | 'contactPreference' | 'braille'> & {
  readonly phone: string | null;
  readonly servicePoints: readonly AddressFound[];
};

export function callerOf({ mobile, landline, ...found }: CallerFound): Caller {
  const { customerId, name, contactPreference, braille, servicePoints } = found;
  return { customerId, name, contactPreference, braille, servicePoints, phone: mobile ?? landline };
}
