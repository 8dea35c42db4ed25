import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const NOT_OURS = new Set(['node_modules', '.git', '.next', '.build', '.data', '.cache', 'test-results']);

/** Every file of ours below `folder`, as paths from `root` with forward slashes, sorted; none when the folder is missing. */
export function filesUnder(folder: string, root = folder): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      if (NOT_OURS.has(entry.name)) return [];
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path, root) : [relative(root, path).replaceAll('\\', '/')];
    })
    .sort();
}

/** TypeScript that people here wrote, in the folders that hold code. */
export function sourceFiles(root: string): string[] {
  return ['src', 'bin', 'demo', 'e2e', 'bench']
    .flatMap((folder) => filesUnder(join(root, folder), root))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
}
