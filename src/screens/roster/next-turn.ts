import type { DutyShown, RotaWeek } from './roster-shown';
import { daysLater, type WallClock, wallClock } from './wall-clock';

export type TurnTimes = { readonly from: WallClock; readonly until: WallClock };

const EVENING = '17:00';

/** The turn most likely wanted in a week: from its first hole not over, else from where its last turn ends; a week long. */
export function nextTurn({ monday, duties, gaps }: RotaWeek, nowMs: number): TurnTimes {
  const gap = gaps.find(({ endsAt }) => Date.parse(endsAt) > nowMs);
  const lastEnd = duties
    .map(({ endsAt }) => endsAt)
    .sort()
    .at(-1);
  const begin = gap ? new Date(Math.max(Date.parse(gap.startsAt), nowMs)).toISOString() : lastEnd;
  const from = begin ? wallClock(begin) : { day: monday, time: EVENING };
  return { from, until: daysLater(from, 7) };
}

/** The times of a turn that is there. */
export function timesOf({ startsAt, endsAt }: DutyShown): TurnTimes {
  return { from: wallClock(startsAt), until: wallClock(endsAt) };
}
