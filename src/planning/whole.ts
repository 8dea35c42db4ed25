/** No window end, no limit. Fits an Int32Array and survives a sum with any service or drive. */
export const NEVER = 2_000_000_000;

/** The value itself, once it is known to be a whole number the tables can hold. Throws, naming the field. */
export function whole(field: string, value: number, least = -NEVER): number {
  if (Number.isInteger(value) && value >= least && value <= NEVER) return value;
  throw new Error(`${field} must be a whole number from ${least} to ${NEVER}, not ${value}`);
}
