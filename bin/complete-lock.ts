import { readFileSync, writeFileSync } from 'node:fs';
import { type Lock, missingPlatforms } from './launch/missing-platforms';

const FILE = 'package-lock.json';
const lock = JSON.parse(readFileSync(FILE, 'utf8')) as Lock;
const missing = missingPlatforms(lock);
const all = { ...lock.packages, ...missing };
const packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`${FILE}: ${Object.keys(missing).length} packages of other platforms added`);
