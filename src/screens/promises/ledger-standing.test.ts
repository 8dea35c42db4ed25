import { expect, test } from 'vitest';
import { wordsOf } from '@/i18n/words-of';
import type { LedgerLine } from './ledger-line';
import { LedgerStanding } from './ledger-standing';

const line = { state: 'withdrawn', standing: 'exempted' } as LedgerLine;
const exemption = {
  reason: 'cordon de police',
  proof: 'PV 2026-117',
  decidedBy: 'Nadia Roux',
  decidedAt: '2026-11-24T09:05:00Z',
};

test('an exempted line says why, by what proof, who decided and when', () => {
  expect(wordsOf(LedgerStanding, { line: { ...line, exemption } })).toBe(
    'Retiré Exempté : cordon de police Preuve : PV 2026-117 par Nadia Roux, mar. 24 nov., 10:05',
  );
  expect(wordsOf(LedgerStanding, { line: { ...line, exemption: { ...exemption, decidedBy: null } } })).toMatch(
    /par –, mar\. 24 nov\., 10:05$/,
  );
});

test('a line withdrawn by what happened says so', () => {
  expect(wordsOf(LedgerStanding, { line: { ...line, standing: 'kept', exemption: null } })).toBe(
    'Retiré Promesse tenue, prouvée après coup',
  );
});
