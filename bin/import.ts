import { importInto, tableIn } from './launch/import-file';
import { importReport } from './launch/import-report';
import { importCommandFrom } from './launch/import-wish';
import { withProduct } from './launch/with-product';

/** `npm run import -- KIND FILE.csv`: leaves with 0 when every row is good, 1 when some are rejected, 2 when it could not be tried. */
try {
  const command = importCommandFrom(process.argv.slice(2));
  const table = tableIn(command.file, command.kind);
  const report = await withProduct(command.databaseUrl, (product) => importInto(product, table, command));
  console.log(importReport(report, command.isApplied));
  process.exitCode = report.rejected.length > 0 ? 1 : 0;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
