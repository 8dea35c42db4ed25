import type { Skill } from '@/domain/roster/skill';
import type { DEPOTS } from './territory';

/** The weeks technicians work, see shift-patterns. */
export type PatternName = 'split' | 'fourDays' | 'noFriday' | 'earlyMorning' | 'noWednesday' | 'mornings';

/** A line of the staff list. `home` is the INSEE code of the commune one starts from when not from a depot. */
export type StaffLine = {
  readonly givenName: string;
  readonly familyName: string;
  readonly trade: 'reader' | 'fitter' | 'network' | 'works' | 'quality';
  readonly skills: readonly Skill[];
  readonly pattern: PatternName;
  readonly start: { readonly depot: keyof typeof DEPOTS } | { readonly home: string };
};

const READING = ['meterReading', 'customerAdvice'] as const;
const METERS = [...READING, 'meterReplacement', 'meterSetting', 'networkValves'] as const;
const NETWORK = ['leakRepair', 'leakDetection', 'networkValves', 'hydrants', 'excavationPermit'] as const;
const WORKS = ['connectionWorks', 'excavationPermit', 'excavator', 'leakRepair', 'networkValves', 'hydrants'] as const;
const QUALITY = ['sampling', 'chlorine', 'electrical', 'networkValves', 'hydrants'] as const;

const SALON = { depot: 'salon' } as const;
const BERRE = { depot: 'berre' } as const;

/** The 24 technicians of the demo: the same people whatever the seed, so that a walk-through can name them. */
export const STAFF: readonly StaffLine[] = [
  line(
    'Julie',
    'Brémond',
    'network',
    [...NETWORK, 'meterReplacement', 'meterReading', 'customerAdvice'],
    'split',
    SALON,
  ),
  line('Karim', 'Haddad', 'network', [...NETWORK, 'confinedSpace', 'meterReplacement', 'meterReading'], 'split', SALON),
  line('Frédéric', 'Isnard', 'network', [...NETWORK, 'sampling', 'customerAdvice', 'meterReading'], 'split', SALON),
  line('Thierry', 'Roux', 'network', [...NETWORK, 'confinedSpace', 'customerAdvice', 'quoteVisit'], 'split', {
    home: '13105',
  }),
  line(
    'Manuel',
    'Da Silva',
    'network',
    [...NETWORK, 'sampling', 'meterReplacement', 'meterReading', 'customerAdvice'],
    'split',
    BERRE,
  ),
  line(
    'Loïc',
    'Kerjean',
    'network',
    [...NETWORK, 'chlorine', 'customerAdvice', 'meterReading', 'meterReplacement'],
    'split',
    BERRE,
  ),
  line(
    'Agnès',
    'Jauffret',
    'network',
    [...NETWORK, 'sampling', 'customerAdvice', 'quoteVisit', 'meterReading'],
    'fourDays',
    { home: '13050' },
  ),
  line('Rachid', 'Mansouri', 'works', [...WORKS, 'confinedSpace'], 'earlyMorning', SALON),
  line('Bruno', 'Trouillet', 'works', [...WORKS, 'quoteVisit', 'customerAdvice'], 'earlyMorning', SALON),
  line('Ange', 'Luciani', 'works', [...WORKS, 'leakDetection'], 'split', BERRE),
  line(
    'Sébastien',
    'Gassend',
    'works',
    [...WORKS, 'meterSetting', 'meterReplacement', 'confinedSpace'],
    'split',
    SALON,
  ),
  line('Claire', 'Escoffier', 'quality', [...QUALITY, 'leakDetection', 'customerAdvice'], 'split', SALON),
  line(
    'Yannick',
    'Le Goff',
    'quality',
    [...QUALITY, 'confinedSpace', 'meterReading', 'meterReplacement'],
    'split',
    SALON,
  ),
  line(
    'Nadia',
    'Benali',
    'quality',
    [...QUALITY, 'leakDetection', 'customerAdvice', 'meterReading'],
    'noWednesday',
    BERRE,
  ),
  line('Pascal', 'Maurel', 'fitter', [...METERS, 'quoteVisit', 'hydrants', 'leakDetection'], 'split', SALON),
  line('Stéphanie', 'Vidal', 'fitter', [...METERS, 'quoteVisit', 'leakDetection'], 'split', SALON),
  line('Hagop', 'Terzian', 'fitter', [...METERS, 'electrical', 'leakDetection'], 'split', BERRE),
  line('José', 'Fernandez', 'fitter', [...METERS, 'quoteVisit', 'leakRepair'], 'split', { home: '13063' }),
  line('Élodie', 'Peyron', 'fitter', [...METERS, 'leakDetection'], 'noFriday', { home: '13069' }),
  line('Mehdi', 'Ziani', 'fitter', [...METERS, 'hydrants'], 'split', { home: '13047' }),
  line('Noël', 'Audibert', 'reader', [...READING, 'meterReplacement', 'meterSetting'], 'split', SALON),
  line('Magali', 'Reynaud', 'reader', [...READING, 'meterReplacement', 'meterSetting'], 'mornings', SALON),
  line('Théo', 'Guigou', 'reader', [...READING, 'meterReplacement'], 'split', { home: '13112' }),
  line('Samira', 'Ouali', 'reader', [...READING, 'meterReplacement', 'meterSetting'], 'noWednesday', { home: '13063' }),
];

function line(
  givenName: string,
  familyName: string,
  trade: StaffLine['trade'],
  skills: readonly Skill[],
  pattern: PatternName,
  start: StaffLine['start'],
): StaffLine {
  return { givenName, familyName, trade, skills, pattern, start };
}
