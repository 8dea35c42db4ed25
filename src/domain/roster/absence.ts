/** Why somebody is away. Never more than this: the reason for sick leave is nobody's business. */
export const ABSENCE_REASONS = ['leave', 'training', 'sick', 'other'] as const;

export type AbsenceReason = (typeof ABSENCE_REASONS)[number];
