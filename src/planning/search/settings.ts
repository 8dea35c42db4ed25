/** What a search by ruin and recreate may be told. Sources: Christiaens & Vanden Berghe 2020, and the trials in `docs/performance.md`. */
export type SearchSettings = {
  /** How many visits are taken out on average (c̄). */
  readonly meanRuin: number;
  /** The longest string (Lmax). */
  readonly longestString: number;
  /** How often a string leaves visits standing in its middle (α), and how readily it leaves no more (β). */
  readonly splitChance: number;
  readonly splitDepth: number;
  /** How often, when somebody is left out, the ruin is made for them: around them, on routes that may take them. */
  readonly roomForAbsent: number;
  /** How often a place that would win is skipped (γ). */
  readonly blink: number;
  /** Where routes can change tails, this share of the rounds does so, less where they have fewer visits than `lengthForTails` times it. */
  readonly mostTails: number;
  readonly lengthForTails: number;
  /** Temperatures, in mean edges. */
  readonly hottest: number;
  readonly coldest: number;
  /** How often a cooled search is reheated, how much of the time it has to cool first, and how far along its cooling a reheating takes it back. */
  readonly reheats: number;
  readonly firstCooling: number;
  readonly reheatedTo: number;
  /** What a route may cost more, or less, than its way while it is reheated, in mean edges; only where routes can be priced. */
  readonly routePrice: number;
};

export const ROUTING_SETTINGS: SearchSettings = {
  meanRuin: 15,
  longestString: 20,
  splitChance: 0.5,
  splitDepth: 0.01,
  roomForAbsent: 0.2,
  blink: 0.03,
  mostTails: 0.5,
  lengthForTails: 40,
  hottest: 1,
  coldest: 0.015,
  reheats: 2,
  firstCooling: 0.5,
  reheatedTo: 0.25,
  routePrice: 5,
};

/** Leaving work out costs as much as fifty drives: a search that never pays so much for a while stays with what it left out first. */
export const DAY_SETTINGS: SearchSettings = { ...ROUTING_SETTINGS, hottest: 20, reheats: 0 };

/** Where there is time for some thirty rounds a visit and no more, heat and blinks are dear. */
export const LARGE_DAY_SETTINGS: SearchSettings = { ...DAY_SETTINGS, hottest: 5, coldest: 0.1, blink: 0.003 };

/** A plan people know already is mended, not made anew. */
export const MENDING_SETTINGS: SearchSettings = { ...DAY_SETTINGS, hottest: 0.1 };
