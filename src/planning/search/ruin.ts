import type { Routing } from './routing';
import type { SearchSettings } from './settings';

export type Ruin = {
  /** Takes strings out around a random visit. */
  readonly ruin: (meanLength: number) => void;
  /** Who stood nowhere before and lies nearby: the first `strandedCount()` of `stranded`. */
  readonly stranded: Int32Array;
  readonly strandedCount: () => number;
};

/** Of visits that were left out before, so many are tried again where there is room now. */
const SECOND_TRIES = 8;

/** Who has no visit among so many drawn has hardly any. */
const MOST_TRIES = 1000;

/**
 * Adjacent string removal (Christiaens & Vanden Berghe 2020, section 5.1): strings of neighbouring routes around a random visit, at most one a route.
 */
export function ruinOf(routing: Routing, settings: SearchSettings, dice: () => number): Ruin {
  const { visits, neighboursOf, routeOf, lengthOf, takeOut, mayTake, isMine, absent } = routing;
  const isRuined = new Uint8Array(routing.routes);
  const ruined = new Int32Array(routing.routes);
  const stranded = new Int32Array(SECOND_TRIES);
  let strandedCount = 0;
  const anyVisit = () => {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const visit = Math.floor(dice() * visits);
      if (!isMine || isMine(visit)) return visit;
    }
    return -1;
  };
  const ruin = (meanLength: number) => {
    strandedCount = 0;
    const standing = routing.absent.count();
    const longest = Math.min(settings.longestString, meanLength);
    const most = (4 * settings.meanRuin) / (1 + longest) - 1;
    const strings = Math.floor(dice() * most + 1);
    let count = 0;
    // Room for somebody left out is made where it can be of use.
    const wanted =
      standing > 0 && mayTake !== undefined && dice() < settings.roomForAbsent
        ? absent.list[Math.floor(dice() * standing)]!
        : -1;
    const isForAbsent = wanted >= 0 && (!isMine || isMine(wanted));
    const seed = isForAbsent ? wanted : anyVisit();
    if (seed < 0) return;
    const around = neighboursOf(seed);
    for (let i = 0; i < around.length && count < strings; i++) {
      const v = around[i]!;
      if (isMine && !isMine(v)) continue;
      const route = routeOf(v);
      if (route < 0) {
        if (strandedCount < SECOND_TRIES && routing.absent.place[v]! < standing) stranded[strandedCount++] = v;
        continue;
      }
      if (isRuined[route] === 1 || (isForAbsent && !mayTake!(seed, route))) continue;
      const size = lengthOf(route);
      const length = Math.floor(dice() * Math.min(size, longest) + 1);
      let spared = 0;
      if (length > 1 && length < size && dice() < settings.splitChance) {
        spared = 1;
        while (length + spared < size && dice() > settings.splitDepth) spared++;
      }
      takeOut(v, length, spared, dice);
      isRuined[route] = 1;
      ruined[count++] = route;
    }
    for (let i = 0; i < count; i++) isRuined[ruined[i]!] = 0;
    routing.close();
  };
  return { ruin, stranded, strandedCount: () => strandedCount };
}
