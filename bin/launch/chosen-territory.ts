import type { Product } from '@/composition';
import type { TerritoryId } from '@/domain/ids';

/** The territory that is named, or the only one there is. Throws a sentence when that is not one. */
export async function chosenTerritory({ ports }: Product, name: string | undefined): Promise<TerritoryId> {
  const all = await ports.register.territories();
  const fitting = name ? all.filter((one) => one.name.toLowerCase() === name.toLowerCase()) : all;
  const [chosen, ...others] = fitting;
  if (chosen && others.length === 0) return chosen.territoryId;
  if (all.length === 0) throw new Error('There is no territory yet: start the product and open the link it prints.');
  throw new Error(`Say which territory with --territory: ${all.map((one) => one.name).join(', ')}`);
}
