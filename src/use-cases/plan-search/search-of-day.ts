import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../ports/actor';
import type { SearchShown } from '../ports/plan-searches';
import type { Ports } from '../ports/ports';

/** How long the end of a search is worth telling. */
const TOLD_MINUTES = 10;

/** The search under way for a day, what it proposes, or how the last one ended; null when there is nothing to tell. */
export function searchOfDay(
  { clock, planSearches }: Pick<Ports, 'clock' | 'planSearches'>,
  { territoryId }: Actor,
  { day }: { readonly day: Temporal.PlainDate },
): Promise<SearchShown | null> {
  return planSearches.shown(territoryId, day, clock.now().subtract({ minutes: TOLD_MINUTES }));
}
