/** A point on the ground, degrees of WGS 84. */
export type Place = { readonly lon: number; readonly lat: number };

const METRES_PER_DEGREE = 111_195;

/** How far two points are apart, in metres. Flat within a few hundred kilometres, which is all it is used for. */
export function distanceMetres(from: Place, to: Place): number {
  const shrink = Math.cos((((from.lat + to.lat) / 2) * Math.PI) / 180);
  return METRES_PER_DEGREE * Math.hypot((to.lon - from.lon) * shrink, to.lat - from.lat);
}
