import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type RoutingFile, routingFile } from '@/planning/plain/routing-file';
import { verifyPlain } from '@/planning/plain/verify-plain';

export type Instance = {
  readonly name: string;
  /** `R1`, `C2` …: how customers lie, and whether routes are short or long. */
  readonly family: string;
  readonly path: string;
  readonly file: RoutingFile;
  /** The distance of the best-known routes, in tenths, worked out anew from them; null when the folder has none. */
  readonly bestKnown: number | null;
};

/** Every instance under a folder, with its best-known routes (`bks/NAME.sol` beside it). Throws when those do not hold. */
export function instancesUnder(folder: string): Instance[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.txt'));
  return files.sort().map((path) => {
    const full = join(folder, path);
    const name = basename(path, '.txt');
    const file = routingFile(readFileSync(full, 'utf8'));
    return {
      name,
      family: /^[A-Za-z]+\d/.exec(name)?.[0] ?? '',
      path: full,
      file,
      bestKnown: bestKnown(full, name, file),
    };
  });
}

function bestKnown(path: string, name: string, file: RoutingFile): number | null {
  const solution = join(dirname(path), 'bks', `${name}.sol`);
  if (!existsSync(solution)) return null;
  const text = readFileSync(solution, 'utf8');
  const routes = [...text.matchAll(/^Route #\d+:(.*)$/gm)].map(([, stops = '']) =>
    stops.trim().split(/\s+/).map(Number),
  );
  const { faults, unserved, distance } = verifyPlain(file, routes);
  const stated = Number(/^Cost:?\s+([\d.]+)/m.exec(text)?.[1] ?? Number.NaN);
  if (faults.length > 0 || unserved.length > 0)
    throw new Error(`${name}: the best-known routes do not hold: ${faults[0] ?? 'somebody is left out'}`);
  if (!Number.isNaN(stated) && Math.round(stated * 10) !== distance)
    throw new Error(`${name}: the best-known routes come to ${distance / 10}, not ${stated}`);
  return distance;
}
