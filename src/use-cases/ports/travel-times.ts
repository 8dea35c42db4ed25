import type { Temporal } from 'temporal-polyfill';

export type Coordinates = { readonly lon: number; readonly lat: number };

/** `estimate` is ours and shown as "estimé"; the rest names who measured it. */
export type TravelSource = 'estimate' | 'google';

export type Travel = {
  readonly travelSeconds: number;
  readonly distanceMetres: number;
  readonly source: TravelSource;
};

export type Leg = { readonly from: Coordinates; readonly to: Coordinates; readonly departAt: Temporal.Instant };

/** Row-major n × n: from place i to place j at `i * n + j`. */
export type TravelMatrix = { readonly travelSeconds: Int32Array; readonly distanceMetres: Int32Array };

export type TravelTimes = {
  /** At once and without asking anybody: what planning and offers are made on. */
  readonly estimate: (from: Coordinates, to: Coordinates) => Travel;
  readonly estimateMatrix: (places: readonly Coordinates[]) => TravelMatrix;
  /**
   * The best that can be known of these legs, in their order. For consecutive legs of a route and for the top
   * candidates only: each may be paid for. Never throws: a leg nobody could measure comes back as an estimate.
   */
  readonly measure: (legs: readonly Leg[]) => Promise<readonly Travel[]>;
  /** What is known without asking anybody: measured before, else the estimate. */
  readonly known: (legs: readonly Leg[]) => Promise<readonly Travel[]>;
  /** `measure`, for somebody who waits: what is not answered in this time comes back as it is known. */
  readonly measureWithin: (legs: readonly Leg[], milliseconds: number) => Promise<readonly Travel[]>;
};

/**
 * What has been measured before, by key (rounded places and kind of hour); null: there is no way. Entries may vanish;
 * losing one only costs a call.
 */
export type TravelCache = {
  readonly get: (keys: readonly string[]) => Promise<ReadonlyMap<string, Travel | null>>;
  readonly put: (measured: ReadonlyMap<string, Travel | null>) => Promise<void>;
};
