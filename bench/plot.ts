export type Series = { readonly name: string; readonly points: readonly (readonly [number, number])[] };

export type Plot = {
  readonly title: string;
  readonly x: { readonly label: string; readonly ticks: readonly number[] };
  readonly y: { readonly label: string; readonly ticks: readonly number[] };
  readonly series: readonly Series[];
};

const WIDTH = 720;
const HEIGHT = 400;
const LEFT = 64;
const RIGHT = 170;
const TOP = 40;
const BOTTOM = 48;
const COLOURS = ['#0b6e99', '#c4572a', '#4b7f3f', '#7a4fa3', '#9a7b1f', '#3a4a5a'];

/** A plot with logarithmic axes as SVG. Points outside the ticks are laid on the edge. */
export function logPlot({ title, x, y, series }: Plot): string {
  const across = scale(x.ticks, LEFT, WIDTH - RIGHT);
  const up = scale(y.ticks, HEIGHT - BOTTOM, TOP);
  const grid = [
    ...x.ticks.map(
      (tick) =>
        line(across(tick), TOP, across(tick), HEIGHT - BOTTOM) +
        text(across(tick), HEIGHT - BOTTOM + 18, `${tick}`, 'middle'),
    ),
    ...y.ticks.map(
      (tick) => line(LEFT, up(tick), WIDTH - RIGHT, up(tick)) + text(LEFT - 8, up(tick) + 4, `${tick}`, 'end'),
    ),
  ];
  const drawn = series.map(({ name, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = points.map(([at, value]) => `${across(at).toFixed(1)},${up(value).toFixed(1)}`).join(' ');
    const label = text(WIDTH - RIGHT + 12, TOP + 16 + 20 * i, name, 'start', colour);
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${label}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text(LEFT, 22, title, 'start', '#1a2530'),
    ...grid,
    ...drawn,
    text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, x.label, 'middle'),
    `<g transform="rotate(-90 16 ${HEIGHT / 2})">${text(16, HEIGHT / 2, y.label, 'middle')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

function scale(ticks: readonly number[], from: number, to: number): (value: number) => number {
  const low = Math.log(Math.min(...ticks));
  const high = Math.log(Math.max(...ticks));
  return (value) => {
    const share = (Math.log(Math.max(value, Number.MIN_VALUE)) - low) / (high - low);
    return from + Math.min(1, Math.max(0, share)) * (to - from);
  };
}

const line = (x1: number, y1: number, x2: number, y2: number) =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" stroke="#e1e6ea"/>`;

const text = (x: number, y: number, words: string, anchor: string, colour = '#4a5a68') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
