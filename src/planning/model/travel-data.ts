import { Malformed } from './malformed';
import type { Place, SpeedStep, TravelModel } from './problem-description';
import { estimatedLeg, type RoadEstimate } from './road-estimate';

/** A travel model as data, to be written to a file or sent to a thread. */
export type TravelData = (MatrixData | (RoadEstimate & { readonly kind: 'estimate' })) & {
  readonly speeds?: readonly SpeedStep[];
};

/** Row-major, from place i to place j at `i × places + j`. */
export type MatrixData = {
  readonly kind: 'matrix';
  readonly places: readonly Place[];
  readonly seconds: ArrayLike<number>;
  readonly metres: ArrayLike<number>;
};

export function travelModel(data: TravelData): TravelModel {
  const speeds = data.speeds ? { speeds: data.speeds } : {};
  if (data.kind === 'estimate') return { leg: (from, to) => estimatedLeg(data, from, to), isSameBack: true, ...speeds };
  return { leg: matrixLeg(data), ...speeds };
}

function matrixLeg({ places, seconds, metres }: MatrixData): TravelModel['leg'] {
  const n = places.length;
  const rows = new Map(places.map((place, row) => [nameOf(place), row]));
  const known = new Map<Place, number>();
  const rowOf = (place: Place) => {
    const row = known.get(place) ?? rows.get(nameOf(place));
    if (row === undefined) throw new Malformed(`travel.places: ${nameOf(place)} is missing`);
    known.set(place, row);
    return row;
  };
  return (from, to) => {
    const cell = rowOf(from) * n + rowOf(to);
    return { seconds: seconds[cell]!, metres: metres[cell]! };
  };
}

const nameOf = ({ lon, lat }: Place) => `${lon},${lat}`;
