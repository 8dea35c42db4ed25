import { plain } from './split-address';

/** Linking words and kinds of street tell no street from another. */
const COMMON =
  /^(de|des|du|la|le|les|l|d|rue|chemin|avenue|boulevard|impasse|allee|place|route|traverse|montee|cours)$/;
const LONG_WORD = 6;

/** True when every telling word of a street we know stands in what was typed, give or take a slip: two in a long word. */
export function isSameStreet(typed: string, street: string): boolean {
  const heard = plain(typed).split(' ');
  const telling = plain(street)
    .split(' ')
    .filter((word) => !COMMON.test(word));
  return telling.length > 0 && telling.every((word) => heard.some((one) => slips(one, word) <= allowed(word)));
}

function allowed(word: string): number {
  return word.length >= LONG_WORD ? 2 : 1;
}

/** Letters to add, drop or change to make one word of the other (Levenshtein). */
function slips(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [y, letter] of [...from].entries()) {
    const next = [y + 1];
    for (const [x, other] of [...to].entries()) {
      const changed = (row[x] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[x + 1] ?? 0) + 1, (next[x] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
