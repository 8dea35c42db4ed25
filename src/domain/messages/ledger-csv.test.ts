import { expect, test } from 'vitest';
import { ledgerCsv } from './ledger-csv';

const line = {
  reference: 'SAL-1042',
  number: 24,
  beneficiary: 'Zoé Œillet',
  amountCents: 3000,
  contractNumber: 'A-1',
  customerReference: 'C-1',
  address: '12 rue des Frères Kennedy, 13300 Salon-de-Provence',
} as const;
const rowOf = (change: object) => ledgerCsv([{ ...line, ...change }]).split('\r\n')[1];

test('the file for billing opens in a French spreadsheet, and tells homonyms apart', () => {
  expect(ledgerCsv([line])).toBe(
    '\uFEFFRéférence;Engagement;Bénéficiaire;Montant (EUR);N° de contrat;Référence client;Adresse desservie\r\n' +
      'SAL-1042;24;Zoé Œillet;30,00;A-1;C-1;12 rue des Frères Kennedy, 13300 Salon-de-Provence\r\n',
  );
});

test('who has no contract is found by reference and address', () => {
  expect(rowOf({ contractNumber: null, address: '9 place Morgan, 13300 Salon-de-Provence' })).toBe(
    'SAL-1042;24;Zoé Œillet;30,00;;C-1;9 place Morgan, 13300 Salon-de-Provence',
  );
});

test.each([
  ['Boulangerie "Au bon pain"', '"Boulangerie ""Au bon pain"""'],
  ['Durand; Martin', '"Durand; Martin"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\n=1+1', '"\'\n=1+1"'],
  ['＝1+1', "'＝1+1"],
])('what is called %j stays in its cell and runs nothing, in every column of text', (text, written) => {
  expect(rowOf({ beneficiary: text })).toContain(`;24;${written};30,00;`);
  expect(rowOf({ contractNumber: text })).toContain(`;30,00;${written};C-1;`);
  expect(rowOf({ customerReference: text })).toContain(`;A-1;${written};12 rue`);
  expect(ledgerCsv([{ ...line, address: text }])).toContain(`;C-1;${written}\r\n`);
});
