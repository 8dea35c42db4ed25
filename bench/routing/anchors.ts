import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What other solvers need, read from the `anchors-*.csv` beside the instances: mean gap and CPU seconds by solver, level and file. */
export function anchorsIn(folder: string) {
  const files = readdirSync(folder, { encoding: 'utf8' }).filter((name) => /^anchors-.*\.csv$/.test(name));
  return files.flatMap((name) => {
    const [head = '', ...lines] = readFileSync(join(folder, name), 'utf8').trim().split(/\r?\n/);
    const column = (title: string) => head.split(',').indexOf(title);
    const rows = lines.map((line) => line.split(','));
    const groups = Map.groupBy(
      rows,
      (row) => `${row[column('solver')]} ${row[column('level')]} ${sizeOf(row[column('instance')] ?? '')}`,
    );
    return [...groups].map(([key, own]) => {
      const mean = (title: string) => own.reduce((sum, row) => sum + Number(row[column(title)]), 0) / own.length;
      return {
        anchor: key,
        instances: own.length,
        gapPercent: round(mean('gap_percent')),
        cpuSeconds: round(mean('cpu_seconds')),
      };
    });
  });
}

/** `R1_2_3` has 200 customers, `R101` a hundred. */
function sizeOf(instance: string): number {
  const hundreds = /_(\d+)_/.exec(instance)?.[1];
  return hundreds ? 100 * Number(hundreds) : 100;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
