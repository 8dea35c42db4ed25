import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const STYLES = 'node_modules/@fontsource-variable/inter/index.css';

/** What the file we ship has a sign for, as its publisher says. */
function latinRange(): (sign: string) => boolean {
  const face = readFileSync(STYLES, 'utf8')
    .split('@font-face')
    .find((one) => one.includes('/inter-latin-wght-normal.woff2'));
  const ranges = /unicode-range: ([^;]+);/.exec(face ?? '')?.[1]?.split(',') ?? [];
  const spans = ranges.map((range) => {
    const [from = '', to = from] = range.replace('U+', '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (sign) => spans.some(([from, to]) => from <= (sign.codePointAt(0) ?? 0) && (sign.codePointAt(0) ?? 0) <= to);
}

test('every sign the screens write is in the font they are written in', () => {
  const isDrawn = latinRange();
  expect(isDrawn('€')).toBe(true);
  const files = ['messages/fr.json', 'messages/en.json', ...globSync('src/screens/**/*.tsx')];
  const missing = files.flatMap((file) =>
    [...new Set(readFileSync(file, 'utf8'))].filter((sign) => !isDrawn(sign)).map((sign) => `${file}: ${sign}`),
  );
  expect(missing).toEqual([]);
});
