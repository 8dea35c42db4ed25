/**
 * Every "no" the rules can say. The screens hold one sentence for each (`messages/*.json`, namespace `refusal`);
 * a missing sentence does not compile. Details carry what the sentence needs, never personal data.
 */
export type Refusal =
  | { readonly kind: 'absentTooEarly'; readonly windowStart: string }
  | { readonly kind: 'alreadyClosed' }
  | { readonly kind: 'alreadyOnCall' }
  | { readonly kind: 'alreadyOpened' }
  | { readonly kind: 'appointmentChanged' }
  | { readonly kind: 'beforeReported'; readonly reportedAt: string }
  | { readonly kind: 'clockNotRunning' }
  | { readonly kind: 'compensationAwaitsTablet'; readonly until: string }
  | { readonly kind: 'compensationNotDue' }
  | { readonly kind: 'crewStillNeeded' }
  | { readonly kind: 'dayOver' }
  | { readonly kind: 'emailTaken' }
  | { readonly kind: 'happenedInTheFuture' }
  | { readonly kind: 'happenedTooLongAgo' }
  | { readonly kind: 'holdExpired' }
  | { readonly kind: 'infeasible'; readonly rule: string; readonly technician?: string }
  | { readonly kind: 'lastAdministrator' }
  | { readonly kind: 'letterTooLate'; readonly earliest: string }
  | { readonly kind: 'limitInThePast' }
  | { readonly kind: 'linkExpired' }
  | { readonly kind: 'needsGeocoding' }
  | { readonly kind: 'noOneAvailable' }
  | { readonly kind: 'noSuchStep'; readonly step: string }
  | { readonly kind: 'notYours' }
  | { readonly kind: 'nothingToConfirm' }
  | { readonly kind: 'photoDiffers' }
  | { readonly kind: 'photoTooLarge' }
  | { readonly kind: 'placeTaken' }
  | { readonly kind: 'planChanged' }
  | { readonly kind: 'proposalOutdated' }
  | { readonly kind: 'reportedInTheFuture' }
  | { readonly kind: 'reportedTooLongAgo' }
  | { readonly kind: 'rowRejected'; readonly row: number; readonly column: string; readonly reason: string }
  | { readonly kind: 'searchOver' }
  | { readonly kind: 'stepOutOfOrder' }
  | { readonly kind: 'unknownAbsence' }
  | { readonly kind: 'unknownAccount' }
  | { readonly kind: 'unknownCommune' }
  | { readonly kind: 'unknownCustomer' }
  | { readonly kind: 'unknownDuty' }
  | { readonly kind: 'unknownSearch' }
  | { readonly kind: 'unknownServicePoint' }
  | { readonly kind: 'unknownTechnician' }
  | { readonly kind: 'unknownVisit' }
  | { readonly kind: 'unknownWorkOrder' }
  | { readonly kind: 'unreadableEntry' }
  | { readonly kind: 'unreadablePhoto' }
  | { readonly kind: 'unreachableByPhone'; readonly providerCode: number }
  | { readonly kind: 'windowInThePast' }
  | { readonly kind: 'windowTooWide' }
  | { readonly kind: 'wrongPhone' };

export type RefusalKind = Refusal['kind'];
export type RefusalOf<Kind extends RefusalKind> = Extract<Refusal, { kind: Kind }>;

export function refuse<const Reason extends Refusal>(
  refusal: Reason,
): { readonly ok: false; readonly refusal: Reason } {
  return { ok: false, refusal };
}
