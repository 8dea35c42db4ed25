/** Why a clock may stand still while it waits for somebody who is not us. */
export const PAUSE_REASONS = [
  'customerAbsent',
  'customerAskedLater',
  'twoOffersRefused',
  'noAccess',
  'pipeworkNotReady',
  'permitWithdrawn',
  'weatherAlert',
  'groundNotReady',
] as const;

export type PauseReason = (typeof PAUSE_REASONS)[number];
