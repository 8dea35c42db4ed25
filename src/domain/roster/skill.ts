/** What a technician can do. Certifications (habilitations) are the skills that expire. */
export const SKILLS = [
  'leakRepair',
  'leakDetection',
  'networkValves',
  'meterReading',
  'meterReplacement',
  'meterSetting',
  'connectionWorks',
  'quoteVisit',
  'customerAdvice',
  'hydrants',
  'excavator',
  'sampling',
  'chlorine',
  'confinedSpace',
  'excavationPermit',
  'electrical',
] as const;

export type Skill = (typeof SKILLS)[number];

/** The skills one holds by a dated certificate: confinedSpace is CATEC, excavationPermit AIPR, electrical B0/H0. */
export const CERTIFIED_SKILLS = ['sampling', 'chlorine', 'confinedSpace', 'excavationPermit', 'electrical'] as const;
