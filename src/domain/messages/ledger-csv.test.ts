import { expect, test } from 'vitest';
import { ledgerCsv } from './ledger-csv';

const line = (beneficiary: string) => ({ reference: 'SAL-1042', number: 24, beneficiary, amountCents: 3000 }) as const;

test('the file for billing opens in a French spreadsheet', () => {
  expect(ledgerCsv([line('Zoé Œillet')])).toBe(
    '\uFEFFRéférence;Engagement;Bénéficiaire;Montant (EUR)\r\nSAL-1042;24;Zoé Œillet;30,00\r\n',
  );
});

test.each([
  ['Boulangerie "Au bon pain"', '"Boulangerie ""Au bon pain"""'],
  ['Durand; Martin', '"Durand; Martin"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
])('a beneficiary called %s stays in its cell and runs nothing', (name, written) => {
  expect(ledgerCsv([line(name)]).split('\r\n')[1]).toBe(`SAL-1042;24;${written};30,00`);
});
