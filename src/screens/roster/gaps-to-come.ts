import type { GapShown, RotaWeek } from './roster-shown';

/** The holes of the rota that are not over, a hole cut by a Sunday midnight told once; `nowMs` 0: not known yet. */
export function gapsToCome(weeks: readonly RotaWeek[], nowMs: number): GapShown[] {
  const gaps: GapShown[] = [];
  for (const gap of weeks.flatMap((week) => week.gaps)) {
    const last = gaps.at(-1);
    if (last?.endsAt === gap.startsAt && last.lacks.join() === gap.lacks.join())
      gaps[gaps.length - 1] = { ...last, endsAt: gap.endsAt };
    else gaps.push(gap);
  }
  return gaps.filter(({ endsAt }) => Date.parse(endsAt) > nowMs);
}
