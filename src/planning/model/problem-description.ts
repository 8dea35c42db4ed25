/**
 * What the optimiser is asked, in readable objects: technicians' days, visits, travel, prices. It knows seconds, metres and cents, not water.
 * Every time is a whole second from one origin chosen by the caller (midnight of the first day is a good one); every sum is in whole cents.
 */
export type ProblemDescription = {
  /** Nothing that has not begun may begin before this second. */
  readonly nowSecond: number;
  readonly routes: readonly RouteDescription[];
  readonly visits: readonly VisitDescription[];
  readonly travel: TravelModel;
  readonly prices: Prices;
  /** Who works each day and with which skills: how rare a skill is. The routes themselves where it is left out; to be given when only some of them are described. */
  readonly roster?: readonly Rostered[];
};

/** Somebody who works on a day. */
export type Rostered = Pick<RouteDescription, 'day' | 'skills'>;

export type Place = { readonly lon: number; readonly lat: number };

/** Half open: the end second itself is outside. */
export type Span = { readonly startSecond: number; readonly endSecond: number };

export type Leg = { readonly seconds: number; readonly metres: number };

/** How long and how far one drives. Leave `speeds` out where the hour does not matter. */
export type TravelModel = {
  readonly leg: (from: Place, to: Place) => Leg;
  /** There and back never differ: half as many drives need be asked for. */
  readonly isSameBack?: boolean;
  /** By rising second; before the first of them one drives at full speed. */
  readonly speeds?: readonly SpeedStep[];
};

/**
 * From this second on a second of driving covers so many thousandths of a second of the leg: 770 at rush hour, when a leg of 10 minutes takes 13. A
 * drive goes on at the new speed when it changes, so that who leaves later never arrives sooner (Ichoua, Gendreau & Potvin 2003).
 */
export type SpeedStep = { readonly fromSecond: number; readonly permille: number };

/**
 * One technician on one day, or on one on-call duty. `shift` may be split: the gap is the break. Work and driving lie inside the shift;
 * a drive never straddles a gap, a visit only when it says so. `absences` are cut out of the shift and of the overtime.
 */
export type RouteDescription = {
  readonly key: string;
  readonly technicianKey: string;
  /** Groups the routes that share a travel matrix; routes of one calendar day carry one number. */
  readonly day: number;
  readonly startPlace: Place;
  readonly endPlace: Place;
  readonly shift: readonly Span[];
  readonly absences?: readonly Span[];
  /** Skills, certifications and equipment held on this very day: an expired one is simply not listed. */
  readonly skills: readonly string[];
  /** Pieces on board when the route sets out, by part; one that is not listed is not carried. */
  readonly stock?: Readonly<Record<string, number>>;
  /** How far past the last shift second the technician may be kept; cut short where their next route starts. */
  readonly overtimeLimitSeconds?: number;
  readonly overtimeCentsPerHour?: number;
  /** Hours of work beyond it cost `prices.unfairnessCentsPerHour`; nothing is unfair where it is left out. */
  readonly fairShareSeconds?: number;
  /** Set for nights and Sundays: only visits that may call someone out go here, and the first one costs this. */
  readonly onCall?: { readonly callOutCents: number };
  /** Where the technician is now, when it is known; the next drive starts there. */
  readonly lastSeen?: { readonly place: Place; readonly second: number };
};

export type VisitDescription = {
  readonly key: string;
  readonly place: Place;
  readonly serviceSeconds: number;
  /** Everyone sent must hold all of them. */
  readonly skills?: readonly string[];
  /** Pieces used up, by part: everyone sent carries them. */
  readonly parts?: Readonly<Record<string, number>>;
  /** Promised to the customer: hard. The arrival lies in it, both ends included. `lateCents` is owed when it does not. */
  readonly window?: PromisedWindow;
  readonly releaseSecond?: number;
  readonly dues?: readonly Due[];
  /** 1 is ordinary; more is planned first and costs as many times the price of leaving it out. */
  readonly priority?: number;
  /** The price of leaving it out; by default `prices.unassignedCents` × priority. */
  readonly unassignedCents?: number;
  /** What each hour between the release and the arrival costs: lost water, an anxious customer. */
  readonly delayCentsPerHour?: number;
  readonly pin?: Pin;
  /** That visit is over before this one begins, on the same day, whoever does them: the water is shut off before the repair. */
  readonly sameDayAfterVisitKey?: string;
  /** One part of works over several days: each on a later day than the part before. Parts are numbered from 1 in their order; some may be missing. */
  readonly works?: { readonly key: string; readonly part: number };
  readonly progress?: Progress;
  /** How many technicians meet there; each on their own route, at one agreed second. */
  readonly crewSize?: number;
  /** The work may be put down for the break (or an absence) and taken up again: a day of digging, a leak made safe, not a water sample. */
  readonly maySpanBreak?: boolean;
  /** May be given to someone on call. */
  readonly mayCallOut?: boolean;
  /** What the technician and the customer have been told beyond the window; changing it costs `prices.retellCents` each. */
  readonly told?: { readonly technicianKey: string; readonly arrivalSecond: number };
};

export type PromisedWindow = Span & { readonly lateCents: number };

/** Late means strictly after. `lateCents` is the whole sum: 3000 × beneficiaries. */
export type Due = { readonly dueSecond: number; readonly lateCents: number; readonly countedAt: 'arrival' | 'end' };

/** What a dispatcher nailed down: who goes, the exact second work starts, the visit that must come earlier on the same route. */
export type Pin = {
  readonly technicianKey?: string;
  readonly startSecond?: number;
  readonly afterVisitKey?: string;
};

/** What has really happened, and on whose routes (several for a crew). */
export type Progress =
  | { readonly state: 'enRoute'; readonly routeKeys: readonly string[]; readonly departedSecond: number }
  | { readonly state: 'underWay'; readonly routeKeys: readonly string[]; readonly arrivedSecond: number }
  | {
      readonly state: 'done';
      readonly routeKeys: readonly string[];
      readonly arrivedSecond: number;
      readonly finishedSecond: number;
    };

export type Prices = {
  readonly travelCentsPerHour: number;
  readonly travelCentsPerKilometre: number;
  readonly retellCents: number;
  /** A told arrival may drift this far before anyone must be told again. */
  readonly toldToleranceSeconds: number;
  readonly unassignedCents: number;
  /** An hour of work beyond a route's fair share; nothing by default. */
  readonly unfairnessCentsPerHour?: number;
  /** An hour of the rarest skill of a day, given to work that does not need it; nothing by default. */
  readonly scarcityCentsPerHour?: number;
};

/**
 * Visit keys in driving order, by route key; a route without visits may be left out. `meetings` says when each crew meets,
 * `handOvers` when each visit that waits for another begins at the soonest, the other being over.
 */
export type PlanDescription = {
  readonly routes: Readonly<Record<string, readonly string[]>>;
  readonly meetings?: Readonly<Record<string, number>>;
  readonly handOvers?: Readonly<Record<string, number>>;
};
