import type { Problem } from './problem';
import type { SpeedStep } from './problem-description';

const FULL_SPEED = 1000;

/** Seconds of a drive that starts at `departSecond`, rounded up to the whole second. */
export function driveSeconds({ travel, description }: Problem, from: number, to: number, departSecond: number): number {
  const seconds = travel.seconds(from, to);
  const { speeds } = description.travel;
  return speeds === undefined || seconds === 0 ? seconds : secondsAtSpeeds(speeds, seconds, departSecond);
}

/** Drives the leg step by step; what is left is counted in thousandths of a second, so that nothing is rounded before the end. */
function secondsAtSpeeds(speeds: readonly SpeedStep[], seconds: number, departSecond: number): number {
  let step = stepAt(speeds, departSecond);
  let left = seconds * FULL_SPEED;
  let clock = departSecond;
  for (;;) {
    const permille = step < 0 ? FULL_SPEED : speeds[step]!.permille;
    const until = step + 1 < speeds.length ? speeds[step + 1]!.fromSecond : Number.POSITIVE_INFINITY;
    const needed = Math.ceil(left / permille);
    if (clock + needed <= until) return clock + needed - departSecond;
    left -= (until - clock) * permille;
    clock = until;
    step++;
  }
}

/** The last step that has begun; −1 before the first. */
function stepAt(speeds: readonly SpeedStep[], second: number): number {
  let low = -1;
  let high = speeds.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (speeds[middle]!.fromSecond <= second) low = middle;
    else high = middle - 1;
  }
  return low;
}
