import type { Coordinates } from './geometry';

/**
 * A street of the demo: a believable name at an invented place. House number n stands at n / lastNumber of the way from
 * start to end. In the country (`metric`) numbers are metres from the start; in town they follow one another.
 */
export type Street = {
  readonly inseeCode: string;
  readonly name: string;
  readonly postcode: string;
  readonly numbering: 'sequential' | 'metric';
  readonly lastNumber: number;
  readonly start: Coordinates;
  readonly end: Coordinates;
};
