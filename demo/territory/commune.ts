import type { Coordinates } from './geometry';

/** A commune served by the demo utility. Real: code, name, postcodes, population, the point of its centre. */
export type Commune = {
  readonly inseeCode: string;
  readonly name: string;
  readonly postcodes: readonly string[];
  readonly population: number;
  readonly centre: Coordinates;
};
