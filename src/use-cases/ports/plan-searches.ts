import type { Temporal } from 'temporal-polyfill';
import type { PlanSearchId, TechnicianId, TerritoryId, WorkOrderId } from '@/domain/ids';
import type { PlanSearchReason, PlanSearchState } from '@/domain/plan-search/plan-search-state';
import type { JobTypeCode } from '@/domain/work-order/job-type';
import type { PlanDescription } from '@/planning/model/problem-description';
import type { LeftOutProof } from '@/planning/planner/proved-day';
import type { PlanFigures, VisitChange } from '@/planning/questions/difference';

/** The cheapest plan known by then, its price in cents. The first point is the plan as it stood. */
export type CurvePoint = { readonly seconds: number; readonly costCents: number };

/** What a search found: the routes it changes, in keys of the live plan of its days, and the versions they were read at. */
export type Proposal = {
  /** When the live plan was read. ISO instant. */
  readonly readAt: string;
  readonly orders: PlanDescription['routes'];
  readonly routes: readonly { readonly technicianId: TechnicianId; readonly day: string; readonly version: number }[];
};

type JobShown = { readonly workOrderId: WorkOrderId; readonly reference: string; readonly jobType: JobTypeCode };

/** Who goes, and when they call on the customer: ISO instants. */
export type StandShown = { readonly technicianName: string; readonly day: string; readonly start: string };

export type ChangeShown = JobShown &
  Pick<VisitChange, 'kind' | 'mustRetell'> & { readonly from: StandShown | null; readonly to: StandShown | null };

/** A promise that is feared for before or after: what its breach would cost, times its likelihood. */
export type FearShown = JobShown & {
  readonly stakeCents: number;
  readonly beforeCents: number;
  readonly afterCents: number;
};

/** A job nobody goes to. `reason`: the first thing in the way of the technician nearest to a yes; null where it was not worked out. */
export type LeftOutShown = JobShown & {
  readonly reason: string | null;
  readonly missingSkills: readonly string[];
  readonly technicianName: string | null;
};

/** What accepting would change, by the prices of the search. */
export type DifferenceShown = {
  readonly before: PlanFigures;
  readonly after: PlanFigures;
  /** Two hundred of each kind at most; `counts` has them all. */
  readonly changes: readonly ChangeShown[];
  readonly counts: Readonly<Record<VisitChange['kind'], number>>;
  /** Of them, in a repair: those of visits that were not in trouble. Not in what was found before it was told. */
  readonly makingRoom?: DifferenceShown['counts'];
  /** Technicians who were told of a visit they no longer have so. */
  readonly toldAgain: readonly string[];
  /** Promises that become safe, and those that become unsafe. */
  readonly safer: readonly FearShown[];
  readonly riskier: readonly FearShown[];
  /** Two hundred at most, the dearest first. */
  readonly leftOut: readonly LeftOutShown[];
  readonly leftOutCount: number;
  /** Of those the search was about: how many the judge put at every place, for nothing. Not in what was found before it was told. */
  readonly leftOutProof?: LeftOutProof;
  /** Jobs left aside because nobody is sure where they are. */
  readonly unplaced: number;
};

/** What a repair is asked about: these work orders, or all that is in trouble where none is named; and what is not to move. */
export type RepairWish = { readonly around: readonly WorkOrderId[]; readonly held: readonly WorkOrderId[] };

/** Something that happened to a route of a proposal before it was accepted. */
export type Meanwhile = {
  readonly kind: string;
  /** The work order, or null when it is about the technician. */
  readonly reference: string | null;
  readonly technicianName: string | null;
  /** Null: not an account of ours. */
  readonly by: string | null;
  readonly at: string;
};

export type PlanSearch = {
  readonly id: PlanSearchId;
  readonly territoryId: TerritoryId;
  readonly fromDay: Temporal.PlainDate;
  readonly toDay: Temporal.PlainDate;
  /** Null: the best plan is looked for. */
  readonly repair: RepairWish | null;
  readonly state: PlanSearchState;
  readonly reason: PlanSearchReason | null;
  readonly askedBy: string;
  readonly askedAt: Temporal.Instant;
  /** An earlier answer to begin with, whose routes changed meanwhile. */
  readonly start: PlanDescription | null;
  readonly meanwhile: readonly Meanwhile[];
  readonly proposal: Proposal | null;
  /** When there was an answer, or no more hope of one. */
  readonly endedAt: Temporal.Instant | null;
};

/** A search taken by a worker: who lost its lease has another number, and writes no more. */
export type ClaimedSearch = Pick<PlanSearch, 'id' | 'territoryId' | 'fromDay' | 'toDay' | 'repair' | 'start'> & {
  readonly attempt: number;
  /** Workers that had it and were not heard of again; who gave it back is not among them. */
  readonly deaths: number;
};

export type SearchEnd = {
  readonly state: 'proposed' | 'unchanged' | 'failed';
  readonly reason: PlanSearchReason | null;
  readonly proposal: Proposal | null;
  readonly difference: DifferenceShown | null;
  /** All of it; left out, it stays as the last beat told it. */
  readonly curve?: readonly CurvePoint[];
};

/** A search as the desk sees it. Instants are ISO. */
export type SearchShown = {
  readonly searchId: PlanSearchId;
  readonly from: string;
  readonly to: string;
  readonly isRepair: boolean;
  readonly state: PlanSearchState;
  readonly reason: PlanSearchReason | null;
  /** Null: not an account of ours. */
  readonly askedByName: string | null;
  readonly askedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly decidedByName: string | null;
  readonly budgetSeconds: number | null;
  readonly curve: readonly CurvePoint[];
  readonly meanwhile: readonly Meanwhile[];
  readonly difference: DifferenceShown | null;
};

/** Searches of every territory, handed out to whichever worker is free; and what the desk sees of them. */
export type PlanSearches = {
  /** Takes the one that has waited longest, or whose worker has not been heard of since its lease ended; null when there is none. */
  readonly claim: (now: Temporal.Instant, until: Temporal.Instant) => Promise<ClaimedSearch | null>;
  /** Extends the lease and says how it goes. `enough`: somebody wants the best so far; `lost`: somebody ended it, or another worker has it. */
  readonly beat: (
    claimed: ClaimedSearch,
    until: Temporal.Instant,
    news: { readonly curve?: readonly CurvePoint[]; readonly budgetSeconds?: number },
  ) => Promise<'on' | 'enough' | 'lost'>;
  /** False, and nothing is written, when the search was lost. */
  readonly end: (claimed: ClaimedSearch, at: Temporal.Instant, end: SearchEnd) => Promise<boolean>;
  /** Lets another worker have it at once; nothing has gone wrong with it. */
  readonly giveBack: (claimed: ClaimedSearch) => Promise<void>;
  /** Deletes searches asked for before, so many at most, the oldest first; those under way stay, and those another worker is deleting. Gives how many went. */
  readonly forget: (before: Temporal.Instant, most: number) => Promise<number>;
  /** The open search that has this day; else the last one that ended since then; null when there is neither. */
  readonly shown: (
    territory: TerritoryId,
    day: Temporal.PlainDate,
    since: Temporal.Instant,
  ) => Promise<SearchShown | null>;
};

/** The same in a transaction, of the actor's territory. */
export type PlanSearchStore = {
  /** Locks the territory's searches, so that two who ask at once ask one after the other; gives the open ones on these days. */
  readonly openOn: (from: Temporal.PlainDate, to: Temporal.PlainDate) => Promise<PlanSearch[]>;
  /** Locks it. */
  readonly find: (id: PlanSearchId) => Promise<PlanSearch | null>;
  readonly add: (
    search: Pick<PlanSearch, 'id' | 'fromDay' | 'toDay' | 'repair' | 'start' | 'meanwhile'>,
  ) => Promise<void>;
  /** Says how it ended, and who decided so. */
  readonly decide: (id: PlanSearchId, state: 'accepted' | 'left' | 'superseded' | 'cancelled') => Promise<void>;
  /** The worker is told at its next beat. */
  readonly askToStop: (id: PlanSearchId) => Promise<void>;
  /** What was done to these routes since then, by whom, the latest first; twenty at most. */
  readonly doneOn: (routes: Proposal['routes'], since: Temporal.Instant) => Promise<Meanwhile[]>;
};
