import { parseArgs } from 'node:util';
import { SHEET_KINDS, type SheetKind } from '@/use-cases/register/sheets/sheets';

export type ImportCommand = {
  readonly kind: SheetKind;
  readonly file: string;
  readonly isApplied: boolean;
  readonly skipsRejected: boolean;
  readonly territory: string | undefined;
  readonly databaseUrl: string | undefined;
};

const USAGE = `usage: npm run import -- KIND FILE.csv [--apply] [--skip-rejected] [--territory NAME] [--database URL]
KIND is one of ${SHEET_KINDS.join(', ')}; without --apply nothing is changed. See docs/import.md.`;

/** What was asked on the command line. Throws the usage when it cannot be understood. */
export function importCommandFrom(args: readonly string[]): ImportCommand {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        apply: { type: 'boolean', default: false },
        'skip-rejected': { type: 'boolean', default: false },
        territory: { type: 'string' },
        database: { type: 'string' },
      },
    });
    const [kind, file, ...more] = positionals;
    const known = SHEET_KINDS.find((one) => one === kind);
    if (!known || !file || more.length > 0) throw new Error(`${kind ? `${positionals.join(' ')}?` : 'import what?'}`);
    const { apply, territory, database } = values;
    return {
      kind: known,
      file,
      isApplied: apply,
      skipsRejected: values['skip-rejected'],
      territory,
      databaseUrl: database,
    };
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`);
  }
}
