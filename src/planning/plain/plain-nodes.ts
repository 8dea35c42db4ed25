/*
 * One record a customer, and one a route: the node that closes it, in which the depot stands at both ends. Whatever a look at a place reads of
 * somebody lies side by side, in one line of the processor's cache. Nodes are told by the offset of their record.
 */
export const RECORD = 16;
export const SHIFT = 4;

/** The nodes after and before, the departure, the latest arrival that still keeps the route, the edges from before and to after. */
export const NEXT = 0;
export const PREVIOUS = 1;
export const DEPARTURE = 2;
export const LATEST = 3;
export const ENTERING = 4;
export const LEAVING = 5;
/** The closing node of the route; −1 while a customer stands on none. */
export const ROUTE = 6;
/** What a customer asks to be carried; of a closing node what the whole route carries. */
export const LOAD = 7;
/** Coordinates, as places in the same memory read as 64-bit numbers: `(node >> 1) + X`. */
export const X = 4;
export const Y = 5;
export const READY = 12;
export const DUE = 13;
export const SERVICE = 14;
/** How far the depot is; of a closing node how many customers the route has. */
export const HOME = 15;
export const SIZE = 15;

/** How many numbers of a record, from its first, change in a search. */
export const CHANGING = 8;

export type PlainNodes = { readonly node: Int32Array; readonly place: Float64Array };

export function plainNodes(count: number): PlainNodes {
  const memory = new ArrayBuffer(4 * RECORD * count);
  return { node: new Int32Array(memory), place: new Float64Array(memory) };
}
