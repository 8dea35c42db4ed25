import type { z } from 'zod';
import type { Keeper } from '../keeper';

/** A column of a sheet: whether each row must fill it, and what belongs in it, as a sentence goes on after "should be". */
export type Column = { readonly isNeeded: boolean; readonly content: string };

export type Cells = (column: string) => string;

/** A kind of file that can be imported: its columns, how a row of it becomes a row of the register, and who takes it. */
export type Sheet<Row> = {
  readonly columns: Readonly<Record<string, Column>>;
  readonly schema: z.ZodType<Row>;
  /** What the cells say, for the schema to judge. Never throws, whatever they hold. */
  readonly read: (cell: Cells) => unknown;
  readonly keep: Keeper<Row>;
  readonly mostRows: number;
};

export const needed = (content: string): Column => ({ isNeeded: true, content });
export const optional = (content: string): Column => ({ isNeeded: false, content });

export const MOST_ROWS = 200_000;
