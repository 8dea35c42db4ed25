import { nearest } from '../nearest';
import type { PlainProblem } from './plain-problem';

/** How many neighbours of a customer a ruin may walk. */
const AROUND = 250;

/** Of each customer who lies around it, nearest first, the customer itself at the head; numbered from 0. */
export function plainNeighbours({ customers: n, distance }: PlainProblem): Int32Array[] {
  const edge = (i: number, j: number) => distance[(i + 1) * (n + 1) + j + 1]!;
  return Array.from({ length: n }, (_, v) => nearest(n, Math.min(AROUND, n), (w) => (w === v ? 0 : 1 + edge(v, w))));
}
