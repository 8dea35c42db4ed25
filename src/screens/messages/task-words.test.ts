import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import { CutNotice } from './cut-notice';
import type { Task } from './lines';
import { TaskWords } from './task-words';

const task = {
  kind: 'crewNeeded',
  jobType: 'leak',
  dueAt: '2026-11-24T09:30:00Z',
  customer: 'Zoé Œillet',
  reference: 'SAL-1001',
  address: '12 rue des Frères Kennedy, 13300 Salon-de-Provence',
  phone: '+33639980001',
  createdAt: '2026-11-24T07:30:00Z',
  details: {},
  appointment: null,
} as unknown as Task;

test('a crew to send is asked for with the job, for whom, and by when', () => {
  expect(wordsOf(TaskWords, { task })).toMatch(
    /^Envoyer une équipe · Fuite : Zoé Œillet À tenir avant mar\. 24 nov\., 10:30 \( .+ \) 12 rue des Frères Kennedy/,
  );
});

test('a task about no job names none', () => {
  const bare = { ...task, kind: 'readAnswer', jobType: null, dueAt: null, address: null, reference: null } as Task;
  expect(wordsOf(TaskWords, { task: bare })).toMatch(/^Lire une réponse : Zoé Œillet depuis mar\. 24 nov\., 08:30/);
});

test('a list that is cut says so, one that is whole says nothing', () => {
  expect(wordsOf(CutNotice, { shown: 300, count: 1412 })).toBe(
    'Les 300 premières tâches sur 1 412 : les équipes à envoyer, puis les plus anciennes.',
  );
  expect(wordsOf(CutNotice, { shown: 300, count: 300 })).toBe('');
});

test('commitment 24: a time corrected into a kept promise says who said so', () => {
  const times = { happenedAt: '2026-11-24T09:28:00Z', toldAt: '2026-11-24T09:45:00Z' };
  const corrected = { ...task, kind: 'checkCorrection', details: { technician: 'Julie', ...times } } as Task;
  expect(wordsOf(TaskWords, { task: corrected })).toContain(
    'Julie a corrigé mar. 24 nov., 10:45 en mar. 24 nov., 10:28 : un engagement rompu devient tenu.',
  );
});
