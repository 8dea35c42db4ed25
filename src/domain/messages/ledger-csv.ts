import type { CommitmentNumber } from '../commitment/commitment-code';

type LedgerRow = {
  readonly reference: string;
  readonly number: CommitmentNumber;
  readonly beneficiary: string;
  readonly amountCents: number;
};

const HEADER = ['Référence', 'Engagement', 'Bénéficiaire', 'Montant (EUR)'];
/** Read as a formula by spreadsheets when a cell begins with one of these. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * The file handed to billing, as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas, CRLF.
 * A name that a spreadsheet would run as a formula is given an apostrophe before it.
 */
export function ledgerCsv(lines: readonly LedgerRow[]): string {
  const rows = lines.map(({ reference, number, beneficiary, amountCents }) => [
    reference,
    String(number),
    beneficiary,
    `${Math.floor(amountCents / 100)},${String(amountCents % 100).padStart(2, '0')}`,
  ]);
  return `\uFEFF${[HEADER, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
