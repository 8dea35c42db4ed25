import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CSS = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark'] as const;
const SURFACES = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected'];
const STATES = ['kept', 'risk', 'broken', 'running', 'paused', 'awaiting'];

function colour(name: string, theme: (typeof THEMES)[number]): string {
  const pair = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(CSS);
  return pair?.[theme === 'light' ? 1 : 2] ?? `no token named ${name}`;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

test('black upon white is 21 to 1 and #767676 is the lightest grey that passes', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 1);
  expect(contrast('#767676', '#ffffff')).toBeGreaterThan(4.5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

const texts = SURFACES.flatMap((surface) => ['ink', 'ink-soft', 'accent', ...STATES].map((ink) => [ink, surface]));
const tints = [...STATES, 'accent'].flatMap((state) => [
  [state, `${state}-soft`],
  ['ink', `${state}-soft`],
]);
const filled = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['surface', 'broken'],
];

for (const theme of THEMES) {
  test.each([...texts, ...tints, ...filled])(`${theme}: text in %s can be read upon %s`, (ink, ground) => {
    expect(contrast(colour(ink ?? '', theme), colour(ground ?? '', theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SURFACES)(`${theme}: the edge of a control and the focus ring stand out upon %s`, (ground) => {
    expect(contrast(colour('line-strong', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('focus', theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });
}
