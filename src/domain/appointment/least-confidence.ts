/** Below this a point may be in the wrong street: nothing is planned before a person has moved the pin. */
export const LEAST_CONFIDENCE = 0.6;
