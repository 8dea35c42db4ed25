import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../launch/files';
import { backticked, prose } from './markdown';

/**
 * What `docs/walks/*.md` say that the code no longer does, one sentence each. In a walk, backticks mean a file (from the
 * root or from `src/`), a folder, or a name which the files of the same hop define; `a.b` asks for both.
 */
export function walks(root: string): string[] {
  return filesUnder(join(root, 'docs/walks'), root)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      hopsOf(prose(readFileSync(join(root, file), 'utf8'))).flatMap((hop) => wrongIn(root, file, hop)),
    );
}

/** A hop is one numbered item or one paragraph. */
function hopsOf(text: string): string[] {
  return text.split(/\n\s*\n|\n(?=\s*(?:\d+[.)]|[-*])\s)/).filter((hop) => hop.trim() !== '');
}

function wrongIn(root: string, file: string, hop: string): string[] {
  const words = backticked(hop);
  const paths = words.filter(
    (word) => /^[\w@.()[\]-]+(\/[\w@.()[\]-]*)+$/.test(word) || /^[\w-]+\.(tsx?|sql|json)$/.test(word),
  );
  const missing = paths.filter((path) => !located(root, path));
  const code = paths.map((path) => textOf(root, path)).join('\n');
  const names = words.filter((word) => /^[A-Za-z_$][\w$]*(\.[\w$]+)*(\(\))?$/.test(word) && !paths.includes(word));
  const unknown = names.filter((name) => paths.length > 0 && !name.replace('()', '').split('.').every(definedIn(code)));
  return [
    ...missing.map((path) => `${file}: \`${path}\` does not exist`),
    ...unknown.map((name) => `${file}: \`${name}\` is not defined in ${paths.join(', ')}`),
  ];
}

/** Exported, or a property, or one of the words a union or a table spells out: an import alone does not define. */
function definedIn(code: string): (name: string) => boolean {
  return (name) =>
    new RegExp(
      `export (async )?(function|const|let|class|type) ${name}\\b|\\b${name}\\??\\s*[:(,]|['"]${name}['"]`,
    ).test(code);
}

function located(root: string, path: string): string | undefined {
  return [join(root, path), join(root, 'src', path)].find((candidate) => existsSync(candidate));
}

function textOf(root: string, path: string): string {
  const found = located(root, path);
  if (!found) return '';
  const files = statSync(found).isDirectory() ? filesUnder(found).map((file) => join(found, file)) : [found];
  return files.map((file) => withoutImports(readFileSync(file, 'utf8'))).join('\n');
}

function withoutImports(code: string): string {
  return code.replace(/^import [\s\S]*?;$/gm, '');
}
