import { nearest } from '../nearest';
import type { PlainProblem } from './plain-problem';

/** How many neighbours of a customer a ruin may walk. */
const AROUND = 250;

/** What a second waited, and a second too late, weigh beside one driven (after Vidal et al. 2013, section 4.3). */
const WAIT = 0.2;
const LATE = 1;

/** Of each customer who lies around it in space and time, nearest first, the customer itself at the head; numbered from 0. */
export function plainNeighbours({ customers: n, distance, ready, due, service }: PlainProblem): Int32Array[] {
  const apart = (from: number, to: number) => {
    const drive = distance[from * (n + 1) + to]!;
    const wait = Math.max(0, ready[to]! - drive - service[from]! - due[from]!);
    const late = Math.max(0, ready[from]! + service[from]! + drive - due[to]!);
    return drive + WAIT * wait + LATE * late;
  };
  return Array.from({ length: n }, (_, v) =>
    nearest(n, Math.min(AROUND, n), (w) => (w === v ? 0 : 1 + Math.min(apart(v + 1, w + 1), apart(w + 1, v + 1)))),
  );
}
