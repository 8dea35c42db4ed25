import type { Problem } from '../model/problem';
import type { Evaluation } from '../timetable/evaluation';
import { type DayGround, type DayRouting, dayGround } from './day-ground';
import { fits, usualRoom } from './day-room';

/** This thread's memory for days, one search at a time: made anew only for a problem larger than any before. */
let ofThread: DayGround | undefined;

function groundFor(problem: Problem): DayGround {
  if (!ofThread || !fits(problem, ofThread.room)) ofThread = dayGround(usualRoom(problem));
  return ofThread;
}

/**
 * The plan of an evaluation, to be searched. What is pinned, begun, shared by a crew or awaited by a pinned visit stays in its place on its route; the
 * rest moves. A route that is not open, or not steady (lateness is no reason, once `tolerating`), is left as it is. Costs are those of `planCents`, to the
 * cent. It ends when the next is opened in the same memory.
 */
export function dayRouting(
  evaluation: Evaluation,
  isOpen: (route: number) => boolean = () => true,
  ground: DayGround = groundFor(evaluation.problem),
): DayRouting {
  return ground.open(evaluation, isOpen);
}
