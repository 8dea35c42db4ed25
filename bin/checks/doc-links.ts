import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { anchors, backticked, markdownFiles, prose } from './markdown';

const OUR_PATH = /^(src|bin|demo|e2e|bench|docs|drizzle|messages|public|\.ci)\/[\w@.*{}()[\]/,-]*$/;
const PLACEHOLDER = /NNNN|…/;

/** Links, anchors and backticked paths of our Markdown that lead nowhere, one sentence each. */
export function docLinks(root: string): string[] {
  return markdownFiles(root).flatMap((file) => {
    const text = prose(readFileSync(join(root, file), 'utf8'));
    return [...brokenLinks(root, file, text), ...missingPaths(root, file, text)];
  });
}

function brokenLinks(root: string, file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map((match) => match[1] ?? '');
  return links.flatMap((link) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return [];
    const [path = '', anchor] = decodeURI(link).split('#');
    const target = path ? normalize(join(dirname(file), path)) : file;
    if (!existsSync(join(root, target))) return [`${file}: the link ${link} leads nowhere`];
    if (anchor && target.endsWith('.md') && !anchors(root, target).has(anchor))
      return [`${file}: ${target} has no heading #${anchor}`];
    return [];
  });
}

function missingPaths(root: string, file: string, text: string): string[] {
  return backticked(text)
    .map((words) => words.replace(/:\d+$/, ''))
    .filter((path) => OUR_PATH.test(path) && !PLACEHOLDER.test(path) && !isThere(root, path))
    .map((path) => `${file}: \`${path}\` does not exist`);
}

function isThere(root: string, path: string): boolean {
  return existsSync(join(root, path)) || (/[*{]/.test(path) && globSync(path, { cwd: root }).length > 0);
}
