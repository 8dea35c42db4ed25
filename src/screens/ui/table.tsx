import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';

export type Column<Row> = {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for figures. */
  readonly align?: 'start' | 'end';
  readonly className?: string;
};

type TableProps<Row> = {
  /** What the table holds, for those who cannot see it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of the rows when there are none; write an `<EmptyState>`. */
  empty?: ReactNode;
};

/** Rows and columns; the first column names its row. Wider than its place, it scrolls inside itself, by keyboard too. */
export function Table<Row>({ caption, columns, rows, rowKey, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1).
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse text-base">
        <caption className="sr-only">{caption}</caption>
        <thead className="bg-sunken text-sm text-ink-soft">
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClasses(column, 'font-medium whitespace-nowrap')}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t border-line hover:bg-hover">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column.id} scope="row" className={cellClasses(column, 'font-medium')}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cellClasses(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClasses<Row>(column: Column<Row>, more?: string): string {
  return joinClasses(
    'h-9 px-3 py-1',
    column.align === 'end' ? 'text-right tabular-nums' : 'text-left',
    more,
    column.className,
  );
}
