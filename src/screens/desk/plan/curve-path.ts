type Point = { readonly seconds: number; readonly costCents: number };

/** Room above the dearest plan and below the cheapest, of a picture 100 wide and 100 high. */
const MARGIN = 10;

/** The steps of a curve as an SVG path in a square of 100, so many seconds wide: each price holds until a cheaper one is found, the last until now. */
export function curvePath(curve: readonly Point[], nowSeconds: number, wideSeconds: number): string {
  const costs = curve.map(({ costCents }) => costCents);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  const end = Math.max(nowSeconds, curve.at(-1)?.seconds ?? 0);
  const width = Math.max(wideSeconds, end, 0.1);
  const x = (seconds: number) => round((100 * seconds) / width);
  const y = (cents: number) =>
    most === least ? 50 : round(MARGIN + ((100 - 2 * MARGIN) * (most - cents)) / (most - least));
  const steps = curve.map(({ seconds, costCents }, i) =>
    i === 0 ? `M${x(seconds)} ${y(costCents)}` : `H${x(seconds)}V${y(costCents)}`,
  );
  return `${steps.join('')}H${x(end)}`;
}

const round = (value: number) => Math.round(value * 10) / 10;
