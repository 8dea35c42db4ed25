/** What WinAnsi has beyond Latin-1: the letters and signs French is printed with. */
const BEYOND_LATIN_1 = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const STAND_INS = new Map([
  ['\u202f', '\u00a0'],
  ['\u2009', '\u00a0'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['№', 'n°'],
]);

/**
 * Text the printer's own Helvetica can set (WinAnsi, all of French). A letter from elsewhere loses its accent (ş → s)
 * rather than printing as another; what has no stand-in prints as `?`.
 */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), (char) => {
    if (isPrintable(char)) return char;
    const standIn = STAND_INS.get(char) ?? char.normalize('NFD').replace(/\p{M}/gu, '');
    return standIn === '' || Array.from(standIn).every(isPrintable) ? standIn : '?';
  }).join('');
}

/** No line ends inside « 8 h », « 30 € », a telephone number or before a French double sign. */
export function unbroken(text: string): string {
  return text
    .replace(/ (?=[»:;!?€%])/g, '\u00a0')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (?=(?:h|min|mm|m|km)\b|\d)/g, '$1\u00a0');
}

function isPrintable(char: string): boolean {
  return /^[\n\u0020-\u007e\u00a0-\u00ff]$/.test(char) || BEYOND_LATIN_1.has(char);
}
