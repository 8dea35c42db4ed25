import { exportProblem } from './launch/export-problem';
import { exportWishFrom } from './launch/export-wish';
import { withProduct } from './launch/with-product';

/** `npm run export-problem -- FILE`: the plan of some days, and what waits, as a problem for `npm run solve`. */
try {
  const wish = exportWishFrom(process.argv.slice(2));
  console.log(await withProduct(wish.databaseUrl, (product) => exportProblem(product, wish)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
