import { readFileSync, statSync } from 'node:fs';
import { readTable } from '@/adapters/csv/read-table';
import type { Product } from '@/composition';
import type { Actor } from '@/use-cases/ports/actor';
import type { SheetTable } from '@/use-cases/ports/sheet-table';
import { type ImportReport, importSheet } from '@/use-cases/register/import-sheet';
import { SHEETS, type SheetKind } from '@/use-cases/register/sheets/sheets';
import { chosenTerritory } from './chosen-territory';
import type { ImportCommand } from './import-wish';

const MOST_MEGABYTES = 100;

/** The table in a file of this kind. Throws a sentence that names the file when there is none to be read. */
export function tableIn(file: string, kind: SheetKind): SheetTable {
  const { size } = statSync(file, { throwIfNoEntry: false }) ?? { size: -1 };
  if (size < 0) throw new Error(`${file}: there is no such file`);
  if (size > MOST_MEGABYTES * 1_000_000) throw new Error(`${file}: larger than ${MOST_MEGABYTES} MB: cut it in parts`);
  const table = readTable(readFileSync(file), SHEETS[kind].mostRows);
  if (!table.ok) throw new Error(`${file}: ${table.refusal}`);
  return table.value;
}

/** Imports, or rehearses importing, a table into the territory that is named or the only one there is. */
export async function importInto(
  product: Product,
  table: SheetTable,
  { kind, file, isApplied, skipsRejected, territory }: ImportCommand,
): Promise<ImportReport> {
  const { ports } = product;
  await ports.clock.sync();
  const territoryId = await chosenTerritory(product, territory);
  const source = 'import';
  const actor: Actor = { author: source, name: source, role: 'system', territoryId, technicianId: null, source };
  const report = await importSheet(ports, actor, { kind, table, isApplied, skipsRejected });
  if (!report.ok) throw new Error(report.refusal.map((sentence) => `${file}: ${sentence}`).join('\n'));
  return report.value;
}
