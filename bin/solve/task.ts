import type { SearchTask } from '@/adapters/planner/search-task';
import { problemFile } from '@/adapters/problem-file/problem-file';
import { routingFile } from '@/planning/plain/routing-file';

/** A file of Solomon or of Gehring & Homberger, or a problem of ours, which begins with a brace. */
export function taskIn(content: string): SearchTask {
  if (content.trimStart().startsWith('{')) return { kind: 'day', file: problemFile(content) };
  return { kind: 'plain', file: routingFile(content) };
}
