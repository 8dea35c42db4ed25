type Shift = { readonly weekday: number; readonly startsAt: string; readonly endsAt: string };

/** Days that follow one another and are worked alike; 1 is Monday. */
export type SameDays = { readonly first: number; readonly last: number; readonly hours: readonly string[] };

/** A weekly pattern as people say it: Monday to Thursday like this, Friday like that. */
export function workingWeek(shifts: readonly Shift[]): SameDays[] {
  const groups: SameDays[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const hours = shifts
      .filter((one) => one.weekday === weekday)
      .map(({ startsAt, endsAt }) => `${startsAt}–${endsAt}`)
      .sort();
    const before = groups.at(-1);
    if (hours.length === 0) continue;
    if (before?.last === weekday - 1 && before.hours.join() === hours.join())
      groups[groups.length - 1] = { ...before, last: weekday };
    else groups.push({ first: weekday, last: weekday, hours });
  }
  return groups;
}
