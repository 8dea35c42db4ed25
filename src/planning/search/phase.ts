import type { SearchSettings } from './settings';

/** Of each reheated part, so much of it begins with a price on routes, which falls to nothing. */
const PRICED = 0.4;

export type Phase = {
  /** How far it has cooled: 0 hottest, 1 coldest. */
  readonly cooled: number;
  /** What each route costs beside its way, in mean edges: less than nothing where more of them are wanted. */
  readonly routePrice: number;
};

/**
 * Where a search is at a progress from 0 to 1. It cools down once, then is reheated as often as told, never so hot again; and as a cooled plan seldom comes to
 * another number of routes, fewer of them are asked for after the first reheating, more after the second, and so in turn.
 */
export function phaseAt(progress: number, { reheats, firstCooling, reheatedTo, routePrice }: SearchSettings): Phase {
  if (reheats === 0) return { cooled: progress, routePrice: 0 };
  if (progress < firstCooling) return { cooled: progress / firstCooling, routePrice: 0 };
  const at = Math.min(((progress - firstCooling) / (1 - firstCooling)) * reheats, reheats);
  const part = Math.min(Math.floor(at), reheats - 1);
  const within = at - part;
  const sign = part % 2 === 0 ? 1 : -1;
  return {
    cooled: reheatedTo + within * (1 - reheatedTo),
    routePrice: sign * routePrice * Math.max(0, 1 - within / PRICED),
  };
}
