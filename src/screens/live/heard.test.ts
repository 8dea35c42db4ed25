import { expect, test } from 'vitest';
import { concerns, type Heard } from './heard';

const MONDAY = [['board', 'day'], { input: { day: '2026-11-23' }, type: 'query' }];
const TUESDAY = [['board', 'day'], { input: { day: '2026-11-24' }, type: 'query' }];
const LEAK = [['board', 'workOrder'], { input: { workOrderId: 'leak' }, type: 'query' }];
const METER = [['board', 'workOrder'], { input: { workOrderId: 'meter' }, type: 'query' }];
const TASKS = [['tasks', 'list'], { type: 'query' }];
const MESSAGES = [['messages', 'list'], { input: {}, type: 'query' }];
const COMMUNES = [['intake', 'communes'], { type: 'query' }];
const UNLISTED = [['outages', 'list'], { type: 'query' }];
const SEARCH = [['dispatch', 'searchOfDay'], { input: { day: '2026-11-23' }, type: 'query' }];
const ALL = { SEARCH, MONDAY, TUESDAY, LEAK, METER, TASKS, MESSAGES, COMMUNES, UNLISTED };

test.each<[string, Heard, string[]]>([
  ['a route of Monday', { kind: 'route', day: '2026-11-23' }, ['MONDAY', 'LEAK', 'METER', 'UNLISTED']],
  ['the leak', { kind: 'workOrder', workOrderId: 'leak' }, ['MONDAY', 'TUESDAY', 'LEAK', 'UNLISTED']],
  ['a task', { kind: 'task' }, ['LEAK', 'METER', 'TASKS', 'UNLISTED']],
  ['a text', { kind: 'message' }, ['LEAK', 'METER', 'MESSAGES', 'UNLISTED']],
  ['a step of a search', { kind: 'planSearch' }, ['SEARCH']],
])('%s changed: only what it can change is read again', (_, heard, read) => {
  const concerned = Object.entries(ALL).filter(([, key]) => concerns(heard, key));
  expect(concerned.map(([name]) => name)).toEqual(read);
});
