import type { CurvePoint } from '../ports/plan-searches';

const MOST_POINTS = 100;

/** The curve with a cheaper plan more: the same curve when it is no cheaper, every other point of it when it has grown too long. */
export function keptPoints(curve: readonly CurvePoint[], { seconds, costCents }: CurvePoint): readonly CurvePoint[] {
  const last = curve.at(-1);
  if (last && last.costCents <= costCents) return curve;
  const longer = [...curve, { seconds: Math.round(seconds * 10) / 10, costCents }];
  return longer.length <= MOST_POINTS ? longer : longer.filter((_, i) => i % 2 === 0 || i === longer.length - 1);
}
