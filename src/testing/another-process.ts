import { compose, type Product } from '@/composition';
import type { Town } from './build-town';

/** The product once more on a town's database, as another web process or worker has it: nothing in memory is shared. Close it. */
export function anotherProcess({ configuration }: Town): Product {
  return compose(configuration);
}
