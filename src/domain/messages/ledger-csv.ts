import type { CommitmentNumber } from '../commitment/commitment-code';

type LedgerRow = {
  readonly reference: string;
  readonly number: CommitmentNumber;
  readonly beneficiary: string;
  readonly amountCents: number;
  /** Null when the beneficiary subscribes to nothing. */
  readonly contractNumber: string | null;
  readonly customerReference: string;
  readonly address: string;
};

const HEADER = [
  'Référence',
  'Engagement',
  'Bénéficiaire',
  'Montant (EUR)',
  'N° de contrat',
  'Référence client',
  'Adresse desservie',
];
/** Read as a formula by spreadsheets when a cell begins with one of these; the last four are their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The file handed to billing, as French spreadsheets open it: UTF-8 with its mark, semicolons, decimal commas, CRLF.
 * Text that a spreadsheet would run as a formula is given an apostrophe before it.
 */
export function ledgerCsv(lines: readonly LedgerRow[]): string {
  const rows = lines.map(({ number, amountCents, contractNumber, ...line }) => [
    line.reference,
    String(number),
    line.beneficiary,
    `${Math.floor(amountCents / 100)},${String(amountCents % 100).padStart(2, '0')}`,
    contractNumber ?? '',
    line.customerReference,
    line.address,
  ]);
  return `\uFEFF${[HEADER, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
