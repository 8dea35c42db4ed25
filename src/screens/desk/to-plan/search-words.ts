import { JOB_TYPE_CODES, type JobTypeCode } from '@/domain/work-order/job-type';
import type { WorkOrderState } from '@/domain/work-order/work-order-state';
import { plain } from './sorted-jobs';

const LEAST_LETTERS = 2;
const MOST_WORDS = 8;
const LONGEST = 60;

export type WantedWord = { text: string; jobTypes: JobTypeCode[] };

/** What was typed, word by word, each with the kinds of work whose name holds it; null while too little is typed. */
export function wantedWords(typed: string, nameOf: (code: JobTypeCode) => string): WantedWord[] | null {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.join('').length < LEAST_LETTERS) return null;
  return words.map((word) => {
    const text = word.slice(0, LONGEST);
    return { text, jobTypes: JOB_TYPE_CODES.filter((code) => plain(nameOf(code)).includes(plain(text))) };
  });
}

/** What Enter opens: the job whose reference, or its number, was typed in full, else the first of the list. */
export function firstFound<Job extends { readonly reference: string }>(
  typed: string,
  jobs: readonly Job[],
): Job | null {
  const said = typed.trim().toUpperCase();
  const named = jobs.find(({ reference }) => reference === said || reference.replace(/^.*-/, '') === said);
  return named ?? jobs[0] ?? null;
}

type Found = {
  readonly workOrderId: string;
  readonly state: WorkOrderState;
  readonly visit: { readonly day: string; readonly start: string } | null;
};

export type FoundGroup<Job> = {
  readonly kind: 'toPlan' | 'planned' | 'closed';
  /** Of the first visit of a planned day. */
  readonly start: string | null;
  readonly jobs: readonly Job[];
};

/** What was found by where it stands, one group a planned day, in the order found; those in the list of what waits are left to it. */
export function foundGroups<Job extends Found>(found: readonly Job[], waiting: ReadonlySet<string>): FoundGroup<Job>[] {
  const groups = Map.groupBy(
    found.filter(({ workOrderId }) => !waiting.has(workOrderId)),
    (job) => {
      const kind = kindOf(job.state);
      return kind === 'planned' ? `${kind} ${job.visit?.day}` : kind;
    },
  );
  return [...groups.values()].flatMap((jobs) => {
    const [first] = jobs;
    if (!first) return [];
    const kind = kindOf(first.state);
    return [{ kind, start: kind === 'planned' ? (first.visit?.start ?? null) : null, jobs }];
  });
}

function kindOf(state: WorkOrderState): FoundGroup<Found>['kind'] {
  if (state === 'toPlan') return 'toPlan';
  return state === 'done' || state === 'cancelled' ? 'closed' : 'planned';
}
