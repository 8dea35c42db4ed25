/** Why a clock may stand still while it waits for somebody who is not us. */
export type PauseReason =
  | 'customerAbsent'
  | 'customerAskedLater'
  | 'twoOffersRefused'
  | 'noAccess'
  | 'pipeworkNotReady'
  | 'permitWithdrawn'
  | 'weatherAlert'
  | 'groundNotReady';
