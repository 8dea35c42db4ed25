import type { Role } from '@/domain/roster/role';

/**
 * Who may pass. `session`: one of the roles. `public`: anybody. `link`: whoever holds a signed customer link.
 * `secret`: whoever holds the address. `signature`: a provider that signs its calls.
 */
export type Right =
  | { readonly by: 'session'; readonly roles: readonly Role[]; readonly scope: 'own' | 'territory' }
  | { readonly by: 'public' | 'link' | 'secret' | 'signature' };

const DESK = ['callTaker', 'dispatcher', 'manager', 'administrator'] as const;
const PROMISES = ['dispatcher', 'manager', 'administrator'] as const;
const INTAKE = ['callTaker', 'dispatcher'] as const;

const within = (roles: readonly Role[]): Right => ({ by: 'session', roles, scope: 'territory' });

/** What a technician's tablet may do: with its own visits only. */
const OWN_TOUR: Right = { by: 'session', roles: ['technician'], scope: 'own' };

/**
 * Every door to what the product knows and does, and who may open it: tRPC procedures by path, route handlers by method
 * and address. A door that is not here is shut, and `npm run check` says so. Pages are not here: those of the staff name
 * the roles they are drawn for (`app/staff.ts`) and read through these doors.
 */
export const ACCESS: Readonly<Record<string, Right>> = {
  'intake.findCaller': within([...INTAKE, 'administrator']),
  'intake.findAddress': within(INTAKE),
  'intake.addressCandidates': within(INTAKE),
  'intake.communes': within(INTAKE),
  'intake.history': within(INTAKE),
  'intake.alreadyReported': within(INTAKE),
  'intake.openWorkOrder': within(INTAKE),
  'intake.requalifyWorkOrder': within(INTAKE),
  'intake.cancelWorkOrder': within(INTAKE),
  'intake.reportAgain': within(INTAKE),
  'intake.addAddress': within(INTAKE),

  'appointments.holdOffers': within(INTAKE),
  'appointments.releaseHolds': within(INTAKE),
  'appointments.refuseOffers': within(INTAKE),
  'appointments.askLater': within(INTAKE),
  'appointments.bookAppointment': within(INTAKE),
  'appointments.moveAppointment': within(INTAKE),
  'appointments.cancelAppointment': within(INTAKE),

  'dispatch.candidates': within(['dispatcher']),
  'dispatch.whatIf': within(['dispatcher']),
  'dispatch.whyTechnician': within(['dispatcher', 'manager']),
  'dispatch.dispatchUrgent': within(['dispatcher']),
  'dispatch.dispatchVisit': within(['dispatcher']),
  'dispatch.assignVisit': within(['dispatcher']),
  'dispatch.moveVisit': within(['dispatcher']),
  'dispatch.unassignVisit': within(['dispatcher']),
  'dispatch.pinVisit': within(['dispatcher']),
  'dispatch.recordNoShow': within(['dispatcher']),
  'dispatch.searchOfDay': within(DESK),
  'dispatch.askForPlan': within(['dispatcher']),
  'dispatch.askForRepair': within(['dispatcher']),
  'dispatch.stopSearch': within(['dispatcher']),
  'dispatch.leavePlan': within(['dispatcher']),
  'dispatch.acceptPlan': within(['dispatcher']),
  'board.day': within(DESK),
  'board.toPlan': within(DESK),
  'board.findJobs': within(DESK),
  'board.workOrder': within(DESK),

  'charter.strip': within(DESK),
  'charter.ledger': within(PROMISES),
  'charter.sums': within(PROMISES),
  'charter.exports': within(PROMISES),
  'charter.open': within(PROMISES),
  'charter.counts': within(PROMISES),
  'charter.pauseClock': within(['dispatcher', 'manager']),
  'charter.resumeClock': within(['dispatcher', 'manager']),
  'charter.exemptClock': within(['manager']),
  'charter.issueQuote': within(['callTaker', 'dispatcher']),
  'charter.approveCompensation': within(['manager']),
  'charter.exportCompensations': within(['manager']),
  'privacy.exportPerson': within(['administrator']),
  'privacy.erasePerson': within(['administrator']),
  'GET /promises/exports/[exportId]': within(['manager']),

  'GET /api/live': { by: 'session', roles: [...DESK, 'technician'], scope: 'territory' },
  'field.tour': OWN_TOUR,
  'field.replay': OWN_TOUR,
  'field.feedAddress': OWN_TOUR,
  'field.rotateFeed': OWN_TOUR,
  'POST /api/photos/[id]': OWN_TOUR,
  'GET /api/photos/[id]': within([...DESK, 'technician']),
  'GET /feeds/ical/[secret]': { by: 'secret' },

  'messages.list': within(DESK),
  'messages.letters': within(INTAKE),
  'messages.handOverLetter': within(INTAKE),
  'messages.markTold': within(INTAKE),
  'tasks.list': within(INTAKE),
  'tasks.closeTask': within(INTAKE),
  'GET /letters/[id]': within(INTAKE),

  'GET /r/[token]': { by: 'link' },
  'POST /r/[token]': { by: 'link' },
  'GET /r/[token]/move': { by: 'link' },
  'POST /r/[token]/move': { by: 'link' },
  'GET /r/[token]/calendar': { by: 'link' },
  'POST /api/webhooks/twilio/status': { by: 'signature' },
  'POST /api/webhooks/twilio/inbound': { by: 'signature' },

  'accounts.list': within(['administrator']),
  'accounts.createAccount': within(['administrator']),
  'accounts.setRole': within(['administrator']),
  'accounts.blockAccount': within(['administrator']),
  'accounts.resetPassword': within(['administrator']),
  'POST /setup/[token]/open': { by: 'secret' },
  'journal.recent': within(['manager', 'administrator']),
  'journal.authors': within(['manager', 'administrator']),

  'roster.technicians': within(DESK),
  'roster.rota': within(['dispatcher', 'manager']),
  'roster.registerTechnician': within(['manager', 'administrator']),
  'roster.recordAbsence': within(['dispatcher', 'manager']),
  'roster.cancelAbsence': within(['dispatcher', 'manager']),
  'roster.putOnCall': within(['dispatcher', 'manager']),
  'roster.takeOffCall': within(['dispatcher', 'manager']),
  'places.geocodeServicePoint': within([...INTAKE, 'manager']),
  'places.placeServicePoint': within([...INTAKE, 'manager']),

  'GET /healthz': { by: 'public' },
  'GET /readyz': { by: 'public' },
  'GET /api/auth/[...all]': { by: 'public' },
  'POST /api/auth/[...all]': { by: 'public' },
  'GET /api/trpc/[trpc]': { by: 'public' },
  'POST /api/trpc/[trpc]': { by: 'public' },
};
