import type { RoutingFile } from './routing-file';

/** Why a customer of an instance is served by nobody: one sentence. */
export function whyUnserved({ stops, capacity, vehicles }: RoutingFile, number: number): string {
  const depot = stops[0]!;
  const stop = stops[number]!;
  const drive = Math.floor(10 * Math.hypot(stop.x - depot.x, stop.y - depot.y)) / 10;
  const arrival = Math.max(depot.ready + drive, stop.ready);
  if (stop.demand > capacity)
    return `customer ${number} asks for ${stop.demand}, more than a vehicle holds (${capacity})`;
  if (arrival > stop.due)
    return `customer ${number} cannot be reached before ${arrival.toFixed(1)}, and is due at ${stop.due}`;
  if (arrival + stop.service + drive > depot.due)
    return `customer ${number} served, the vehicle is back at ${(arrival + stop.service + drive).toFixed(1)} at the soonest, and the depot closes at ${depot.due}`;
  return `customer ${number} finds no place in ${vehicles} vehicles`;
}
