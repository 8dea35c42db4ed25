import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import type { ClockLine } from './clock-line';
import { ClockStanding } from './clock-standing';

const clock = { state: 'paused', isAtRisk: false, dueAt: '2026-11-30T23:00:00Z' } as ClockLine;
const pause = { reason: 'permitWithdrawn', proof: 'courrier', start: '2026-11-24T09:00:00Z' } as const;

test('while a clock stands still its line names no due it will not have, and counts no minutes', () => {
  const known = { ...pause, limit: '2026-12-04T23:00:00Z', dueOnResuming: '2026-12-10T23:00:00Z' };
  expect(wordsOf(ClockStanding, { clock: { ...clock, pause: known } })).toBe(
    'En pause Autorisation retirée ou déplacée du mar. 24 nov., au plus tard ven. 4 déc., 24:00 ' +
      'échéance suspendue : jeu. 10 déc., 24:00 si la pause va à son terme',
  );
  const open = { ...pause, limit: null, dueOnResuming: '2026-11-30T23:00:00Z' };
  expect(wordsOf(ClockStanding, { clock: { ...clock, pause: open } })).toBe(
    'En pause Autorisation retirée ou déplacée depuis mar. 24 nov. ' +
      'échéance suspendue : lun. 30 nov., 24:00 en reprenant aujourd’hui',
  );
});

test('a clock that runs says when it is due, and that it is at risk', () => {
  const running = { ...clock, state: 'running', pause: null } as ClockLine;
  expect(wordsOf(ClockStanding, { clock: running })).toMatch(/^En cours .* échéance lun\. 30 nov\., 24:00$/);
  expect(wordsOf(ClockStanding, { clock: { ...running, isAtRisk: true } })).toMatch(/^À risque /);
});
