import type { Temporal } from 'temporal-polyfill';
import type { Random } from '../random';

export type Meter = {
  readonly serial: string;
  readonly diameterMillimetres: 15 | 20 | 30 | 40;
  readonly installedOn: Temporal.PlainDate;
  /** The last real reading; commitment 36 counts 12 months from it where nothing reads the meter from afar. */
  readonly lastReadOn: Temporal.PlainDate;
  readonly lastIndexCubicMetres: number;
  readonly isReadRemotely: boolean;
  readonly location: 'pit' | 'cellar' | 'cupboard' | 'indoors';
};

const OLDEST_YEARS = 18;

/** A meter as a mixed French fleet has them: mostly 15 mm, up to 18 years old, two thirds read by radio. */
export function meter(random: Random, startDay: Temporal.PlainDate): Meter {
  const ageDays = random.integer(60, OLDEST_YEARS * 365);
  const isReadRemotely = random.chance(ageDays < 8 * 365 ? 0.9 : 0.45);
  const lastReadDaysAgo = Math.min(isReadRemotely ? 1 : random.integer(20, 350), ageDays);
  const cubicMetresADay = 0.15 + 0.45 * random.next();
  const installedOn = startDay.subtract({ days: ageDays });
  const diameter = random.weighted({ '15': 86, '20': 8, '30': 4, '40': 2 });
  return {
    serial: `D${String(installedOn.year % 100).padStart(2, '0')}FA${String(random.integer(0, 999_999)).padStart(6, '0')}`,
    diameterMillimetres: DIAMETERS[diameter],
    installedOn,
    lastReadOn: startDay.subtract({ days: lastReadDaysAgo }),
    lastIndexCubicMetres: Math.floor((ageDays - lastReadDaysAgo) * cubicMetresADay),
    isReadRemotely,
    location: random.weighted({ pit: 62, cupboard: 16, cellar: 8, indoors: 14 }),
  };
}

const DIAMETERS = { '15': 15, '20': 20, '30': 30, '40': 40 } as const;
