/** How well we know where something is: well enough to plan, by a point that may be in the wrong street, or by its commune alone. */
export type Whereabouts = 'sure' | 'doubtful' | 'communeOnly';

/** Below this a point may be in the wrong street: nothing is planned before a person has moved the pin. */
export const LEAST_CONFIDENCE = 0.6;

/** `confidence` from 0 to 1, as the geocoder or whoever set the pin gave it. */
export function whereaboutsOf(point: { readonly place: unknown; readonly confidence: number } | null): Whereabouts {
  if (!point?.place) return 'communeOnly';
  return point.confidence < LEAST_CONFIDENCE ? 'doubtful' : 'sure';
}
