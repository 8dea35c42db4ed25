import type { Plan } from '../model/plan';
import type { Problem } from '../model/problem';
import { routeSchedule } from './schedule';

/** A visit whose customer would be called on at another second of the plan. */
export type Shift = {
  readonly routeKey: string;
  readonly visitKey: string;
  readonly fromSecond: number;
  readonly toSecond: number;
};

type Planned = { readonly problem: Problem; readonly plan: Plan };

/** What moves on these routes when one plan becomes another, in the order it is driven; what comes or goes is left out. */
export function shiftsBetween(before: Planned, after: Planned, routeKeys: readonly string[]): Shift[] {
  return [...new Set(routeKeys)].flatMap((routeKey) => {
    const stopsOf = ({ problem, plan }: Planned) => routeSchedule(problem, plan, routeKey).stops;
    const was = new Map(stopsOf(before).map(({ visitKey, arrivalSecond }) => [visitKey, arrivalSecond]));
    return stopsOf(after).flatMap(({ visitKey, arrivalSecond: toSecond }) => {
      const fromSecond = was.get(visitKey);
      return fromSecond === undefined || fromSecond === toSecond ? [] : [{ routeKey, visitKey, fromSecond, toSecond }];
    });
  });
}
