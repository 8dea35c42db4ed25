/** A sheet of rows as read from a file: nothing is known of it yet but its shape. */
export type SheetTable = {
  readonly header: readonly string[];
  readonly rows: readonly SheetLine[];
};

export type SheetLine = {
  /** Where the row begins in the file; the header is on line 1. */
  readonly line: number;
  readonly cells: readonly string[];
};
