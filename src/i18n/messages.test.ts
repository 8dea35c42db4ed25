import en from '@messages/en.json';
import errors from '@messages/errors.json';
import fr from '@messages/fr.json';
import { expect, test } from 'vitest';

/** Every sentence under its dotted key, in order of key. */
function sentences(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as Record<string, unknown>)
    .flatMap(([key, child]) => sentences(child, path ? `${path}.${key}` : key))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The names a sentence expects: `{count, plural, one {# job} …}` and `{street}` give `count street`; `job` is text. */
function placeholders(sentence: string): string {
  const names = new Set<string>();
  let depth = 0;
  for (let at = 0; at < sentence.length; at++) {
    if (sentence[at] === '}') depth--;
    if (sentence[at] !== '{' || depth++ % 2 === 1) continue;
    names.add(/^\s*\w+/.exec(sentence.slice(at + 1))?.[0].trim() ?? '');
  }
  return [...names].sort().join(' ');
}

test.each([
  ['the screens', fr, en],
  ['the error pages', errors.fr, errors.en],
])('%s say in English everything they say in French', (_, french, english) => {
  expect(sentences(english).map(([key]) => key)).toEqual(sentences(french).map(([key]) => key));
  expect(sentences(french).length).toBeGreaterThan(0);
});

test('a sentence expects the same values in both languages', () => {
  const english = new Map(sentences(en));
  const different = sentences(fr).filter(([key, text]) => placeholders(text) !== placeholders(english.get(key) ?? ''));
  expect(different).toEqual([]);
});

test('no sentence is empty or left in the other language', () => {
  const french = new Map(sentences(fr));
  for (const [key, text] of sentences(en)) {
    expect(text.trim(), key).not.toBe('');
    if (text.split(' ').length > 3) expect(text, key).not.toBe(french.get(key));
  }
});
