import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from '../launch/files';

/** The prose of a Markdown text: fenced blocks are left out, they quote other worlds. */
export function prose(markdown: string): string {
  return markdown.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1[^\n]*$/gm, '');
}

export function markdownFiles(root: string): string[] {
  return filesUnder(root).filter((path) => path.endsWith('.md'));
}

export function backticked(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

/** The anchors GitHub gives to the headings of a file. */
export function anchors(root: string, path: string): Set<string> {
  const seen = new Map<string, number>();
  const all = new Set<string>();
  for (const [, title = ''] of prose(readFileSync(join(root, path), 'utf8')).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');
    const slug = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    all.add(count ? `${slug}-${count}` : slug);
  }
  return all;
}
