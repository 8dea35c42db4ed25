import { expect, test } from 'vitest';
import { draftAt, snapped, steered } from './move-draft';

const at = (time: string) => Date.parse(`2026-11-24T${time}:00+01:00`);
const team = ['anna', 'karim', 'julie'];
const draft = { technicianId: 'karim', startMs: at('10:00'), isTimed: false };

test.each([
  ['ArrowRight', false, 'karim', '10:05'],
  ['ArrowLeft', false, 'karim', '09:55'],
  ['ArrowRight', true, 'karim', '10:30'],
  ['ArrowLeft', true, 'karim', '09:30'],
  ['ArrowUp', false, 'anna', '10:00'],
  ['ArrowDown', false, 'julie', '10:00'],
] as const)('%s (shift: %s) from Karim at 10:00 goes to %s at %s', (key, isShifted, technicianId, time) => {
  expect(steered(draft, key, isShifted, team)).toEqual({
    technicianId,
    startMs: at(time),
    isTimed: key === 'ArrowLeft' || key === 'ArrowRight',
  });
});

test('above the first technician there is nobody: the draft stays', () => {
  const first = { ...draft, technicianId: 'anna' };
  expect(steered(first, 'ArrowUp', false, team)).toEqual(first);
});

test('a visit planned at 10:07 falls into the five-minute grid at the first step', () => {
  const odd = { ...draft, startMs: at('10:00') + 7 * 60_000 };
  expect(steered(odd, 'ArrowRight', false, team)?.startMs).toBe(at('10:10'));
});

test('any other key is not an order', () => {
  expect(steered(draft, 'Enter', false, team)).toBeNull();
});

test('the nearest five minutes of 10:02:29 is 10:00, of 10:02:31 it is 10:05', () => {
  expect(snapped(at('10:02') + 29_000)).toBe(at('10:00'));
  expect(snapped(at('10:02') + 31_000)).toBe(at('10:05'));
});

const grid = { startMs: at('07:00'), endMs: at('19:00'), widthPixels: 720, rowPixels: 44, technicianIds: team };

test('a minute to a pixel: 241 pixels from the left in the third row is 11:00 with Julie', () => {
  expect(draftAt(241, 100, grid)).toEqual({ technicianId: 'julie', startMs: at('11:00'), isTimed: true });
});

test('the last pixel of a row still belongs to it', () => {
  expect(draftAt(0, 43.9, grid).technicianId).toBe('anna');
  expect(draftAt(0, 44, grid).technicianId).toBe('karim');
});

test('a bar dragged off the board stays at its edge', () => {
  expect(draftAt(-5000, -5000, grid)).toMatchObject({ technicianId: 'anna', startMs: at('07:00') });
  expect(draftAt(5000, 5000, grid)).toMatchObject({ technicianId: 'julie', startMs: at('19:00') });
});
