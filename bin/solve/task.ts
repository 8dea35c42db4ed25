import type { SearchTask } from '@/adapters/planner/search-task';
import { problemFile } from '@/adapters/problem-file/problem-file';
import { Malformed } from '@/planning/model/malformed';
import { routingFile } from '@/planning/plain/routing-file';

/** A file of Solomon or of Gehring & Homberger, or a problem of ours, which begins with a brace. */
export function taskIn(file: string): SearchTask {
  const content = file.replace(/^\uFEFF/, '');
  if (content.trimStart().startsWith('{')) return { kind: 'day', file: problemFile(content) };
  if (isJson(content)) throw new Malformed('line 1: a problem is one JSON object, which begins with a brace');
  return { kind: 'plain', file: routingFile(content) };
}

function isJson(content: string): boolean {
  try {
    JSON.parse(content);
    return true;
  } catch {
    return false;
  }
}
