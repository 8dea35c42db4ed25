import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles } from '../launch/files';

const MEDIAN = 60;
const NEEDS_REASON = 250;
const NEVER = 400;
const NEVER_IN_PLANNING = 600; // its hot files: a move split in two costs more than it explains
const COMMAND = 40;

/** Files that have grown too long to be read in one sitting, one sentence each. */
export function fileSizes(root: string): string[] {
  const sizes = sourceFiles(root).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0), text };
  });
  const product = sizes.filter(({ path }) => path.startsWith('src/') && !path.includes('.test.'));
  const median = medianOf(product.map(({ lines }) => lines));
  return [
    ...(median > MEDIAN ? [`src: the median file has ${median} lines, more than ${MEDIAN}`] : []),
    ...sizes.flatMap(({ path, lines, text }) => {
      const limit = limitOf(path);
      if (lines > limit) return [`${path}: ${lines} lines, more than ${limit}`];
      if (lines > NEEDS_REASON && !startsWithComment(text))
        return [`${path}: ${lines} lines, no head comment saying why`];
      return [];
    }),
  ];
}

function limitOf(path: string): number {
  if (/^bin\/[^/]+$/.test(path)) return COMMAND;
  return path.startsWith('src/planning/') ? NEVER_IN_PLANNING : NEVER;
}

function startsWithComment(text: string): boolean {
  return /^\s*(['"]use \w+['"];\s*)?(\/\*|\/\/)/.test(text);
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
