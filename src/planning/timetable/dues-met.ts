import type { Due } from '../model/problem-description';

/** Whether a visit planned for these seconds is late for none of its dues. */
export function areMet(dues: readonly Due[], arrivalSecond: number, endSecond: number): boolean {
  return dues.every((due) => (due.countedAt === 'end' ? endSecond : arrivalSecond) <= due.dueSecond);
}
