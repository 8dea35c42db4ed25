import type { Difference } from './search-shown';

type Figures = Pick<Difference['before'], 'bill' | 'costCents'>;
type Term = keyof Figures['bill'];

/** In the order they are read; the type holds them all, so that a new one cannot be forgotten. */
const TERMS = {
  travel: true,
  overtime: true,
  callOut: true,
  compensation: true,
  delay: true,
  retelling: true,
  unfairness: true,
  scarcity: true,
  unassigned: true,
} as const satisfies Record<Term, true>;

export type BillLine = { readonly term: Term | 'other'; readonly of: (figures: Figures) => number };

/** The price of two plans, line by line, in cents: the lines always add up to both totals. Terms that cost nothing in either are left out. */
export function billLines(before: Figures, after: Figures): BillLine[] {
  const terms = Object.keys(TERMS) as Term[];
  // A worker of another version may know a term this screen has no name for.
  const rest: BillLine = {
    term: 'other',
    of: ({ bill, costCents }) => costCents - terms.reduce((sum, term) => sum + (bill[term] ?? 0), 0),
  };
  const named = terms.map((term): BillLine => ({ term, of: ({ bill }) => bill[term] ?? 0 }));
  return [...named, rest].filter(({ of }) => of(before) !== 0 || of(after) !== 0);
}
