import { expect, test } from 'vitest';
import type { Actor } from '@/use-cases/ports/actor';
import type { News } from '@/use-cases/ports/live-news';
import { newsFor } from './news-for';

const julie = { role: 'technician', technicianId: 'julie' } as Actor;
const desk = { role: 'dispatcher', technicianId: null } as Actor;
const route = (technicianId: string): News => ({ kind: 'route', technicianId, day: '2026-11-23', version: 2 });
const batch: News[] = [route('marc'), route('julie'), { kind: 'workOrder', workOrderId: 'w' }, { kind: 'task' }];

test('the desk hears everything', () => {
  expect(newsFor(desk, batch)).toEqual(batch);
});

test('a tablet is woken by its own route only', () => {
  expect(newsFor(julie, batch)).toEqual([route('julie')]);
  expect(newsFor(julie, [route('marc'), { kind: 'message' }])).toBeNull();
});

test('everybody hears that something was missed', () => {
  expect(newsFor(julie, 'missed')).toBe('missed');
  expect(newsFor(desk, 'missed')).toBe('missed');
});
