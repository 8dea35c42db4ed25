import { expect, test } from 'vitest';
import type { AlreadyReported } from '../call/answers';
import { emptyDraft } from '../call/draft';
import { concerning } from './concerning';

const open = [
  { reference: 'leak here', jobType: 'leak', isHere: true },
  { reference: 'no water across the street', jobType: 'noWater', isHere: false },
  { reference: 'meter here', jobType: 'meterCheck', isHere: true },
] as AlreadyReported[];
const draft = emptyDraft({ commandId: 'c', workOrderId: 'w' }, 0);
const about = (triage: Partial<typeof draft.triage>) =>
  concerning({ ...draft, triage: { ...draft.triage, ...triage } }, open).map(({ reference }) => reference);

test('an emergency may be the one reported across the street, never the meter to check', () => {
  expect(about({ complaint: 'leak', isPrivateSide: false })).toEqual(['leak here', 'no water across the street']);
});

test('a planned job is compared with planned work at the same point', () => {
  expect(about({ complaint: 'other', otherJob: 'lowPressure' })).toEqual(['meter here']);
});

test('a call whose answer was lost is not taken for a call about itself', () => {
  const own = [{ workOrderId: 'w', jobType: 'meterCheck', isHere: true }] as AlreadyReported[];
  expect(concerning(draft, own)).toEqual([]);
});

test('before anything is understood all that is open is shown', () => {
  expect(about({})).toHaveLength(3);
});
