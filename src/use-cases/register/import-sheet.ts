import { ok, type Result } from '@/domain/result';
import type { Actor } from '../ports/actor';
import type { Ports } from '../ports/ports';
import type { SheetTable } from '../ports/sheet-table';
import type { Store } from '../ports/store';
import type { KeeperPorts, Tally } from './keeper';
import { columnOf, headerFaults, type RejectedLine, readRows } from './sheets/read-rows';
import type { Sheet } from './sheets/sheet';
import { SHEETS, type SheetKind } from './sheets/sheets';

export type ImportReport = Tally & {
  readonly rows: number;
  /** In the order of the file. */
  readonly rejected: readonly RejectedLine[];
  /** False: everything was undone, and this is what would happen. */
  readonly isApplied: boolean;
};

export type ImportWish = {
  readonly kind: SheetKind;
  readonly table: SheetTable;
  /** False: a dry run. */
  readonly isApplied: boolean;
  /** Take the good rows although others are rejected. Without it one rejected row keeps all of them out. */
  readonly skipsRejected: boolean;
};

/**
 * Brings a file into the register, in one transaction: all of its good rows or nothing. A dry run does the same and
 * undoes it, so its report is what will happen. Refused, with sentences, when the file is not of this kind.
 */
export async function importSheet(
  ports: Pick<Ports, 'clock' | 'newId' | 'rehearse'>,
  actor: Actor,
  wish: ImportWish,
): Promise<Result<ImportReport, readonly string[]>> {
  return importWith(ports, actor, SHEETS[wish.kind] as Sheet<unknown>, wish);
}

async function importWith<Row>(
  ports: KeeperPorts & Pick<Ports, 'rehearse'>,
  actor: Actor,
  sheet: Sheet<Row>,
  { table, isApplied, skipsRejected }: ImportWish,
): Promise<Result<ImportReport, readonly string[]>> {
  const faults = headerFaults(sheet, table.header);
  if (table.rows.length > sheet.mostRows) faults.push(`more than ${sheet.mostRows} rows: cut the file in parts`);
  if (faults.length > 0) return { ok: false, refusal: faults };
  const { good, rejected } = readRows(sheet, table);
  const known = Object.keys(sheet.columns);

  const work = async (store: Store): Promise<ImportReport> => {
    await store.register.lock();
    const kept = await sheet.keep(
      ports,
      store,
      good.map(({ row }) => row),
    );
    const late = kept.rejected.map(({ row, column, reason }): RejectedLine => {
      return { line: good[row]?.line ?? 0, column: columnOf([column], known), reason };
    });
    const all = [...rejected, ...late].sort((a, b) => a.line - b.line);
    const { added, updated, unchanged } = kept;
    const isKept = isApplied && (skipsRejected || all.length === 0);
    return { rows: table.rows.length, added, updated, unchanged, rejected: all, isApplied: isKept };
  };
  return ok(await ports.rehearse(actor, work, (report) => report.isApplied));
}
