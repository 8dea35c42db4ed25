import { readFileSync, writeFileSync } from 'node:fs';
import { joinCommunes } from './join-communes';
import { placeStreets } from './place-streets';

/** Writes `demo/data/communes.json` and `streets.json` again from the two npm packages and `street-names.json`: `node --import tsx demo/territory/build.ts`. */
const file = (name: string) => new URL(`../data/${name}`, import.meta.url);
const names = JSON.parse(readFileSync(file('street-names.json'), 'utf8')) as Record<string, string[]>;
const communes = joinCommunes();
const streets = communes.flatMap((commune) => placeStreets(commune, names[commune.inseeCode] ?? []));

write('communes.json', communes);
write('streets.json', streets);

function write(name: string, rows: readonly object[]): void {
  writeFileSync(file(name), `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`);
  console.log(`${name}: ${rows.length} rows`);
}
