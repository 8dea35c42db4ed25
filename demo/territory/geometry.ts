export type Coordinates = { readonly lon: number; readonly lat: number };

const METRES_PER_DEGREE = 111_320;

/** The point reached from `origin` by going so many metres along a bearing (radians, clockwise from north). Flat earth: right to a metre below 5 km. */
export function pointAt(origin: Coordinates, bearing: number, metres: number): Coordinates {
  return rounded({
    lon: origin.lon + (Math.sin(bearing) * metres) / (METRES_PER_DEGREE * Math.cos((origin.lat * Math.PI) / 180)),
    lat: origin.lat + (Math.cos(bearing) * metres) / METRES_PER_DEGREE,
  });
}

/** The point at `share` (0 to 1) of the way from one point to another. */
export function between(from: Coordinates, to: Coordinates, share: number): Coordinates {
  return rounded({ lon: from.lon + (to.lon - from.lon) * share, lat: from.lat + (to.lat - from.lat) * share });
}

/** Great-circle distance (haversine, mean radius 6 371 km). */
export function distanceMetres(from: Coordinates, to: Coordinates): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((to.lat - from.lat) * radians) / 2) ** 2 +
    Math.cos(from.lat * radians) * Math.cos(to.lat * radians) * Math.sin(((to.lon - from.lon) * radians) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(half));
}

/** Whether a point lies inside a closed outline (even-odd rule). */
export function isInside(outline: readonly Coordinates[], point: Coordinates): boolean {
  let inside = false;
  outline.forEach((corner, index) => {
    const previous = outline.at(index - 1) as Coordinates;
    if (corner.lat > point.lat === previous.lat > point.lat) return;
    const crossing =
      corner.lon + ((point.lat - corner.lat) * (previous.lon - corner.lon)) / (previous.lat - corner.lat);
    if (point.lon < crossing) inside = !inside;
  });
  return inside;
}

function rounded({ lon, lat }: Coordinates): Coordinates {
  return { lon: Number(lon.toFixed(5)), lat: Number(lat.toFixed(5)) };
}
