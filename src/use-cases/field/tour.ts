import { Temporal } from 'temporal-polyfill';
import { type RefusalOf, refuse } from '@/domain/refusal';
import type { Result } from '@/domain/result';
import { ok } from '@/domain/result';
import { type Forecast, forecast } from '../dispatch/forecast';
import type { Actor } from '../ports/actor';
import type { Tour, TourVisit } from '../ports/field-questions';
import type { Ports } from '../ports/ports';
import { hearTablet } from './hear-tablet';

/**
 * Today and tomorrow of the technician who asks, timed as they will go: a job done early brings the rest forward. A tablet with nothing left to send thereby also says that it has
 * nothing to say about promises past their term.
 */
export async function tour(
  ports: Pick<Ports, 'clock' | 'newId' | 'transactAlone' | 'tablets' | 'field' | 'plan' | 'travel'>,
  actor: Actor,
  { unsent }: { readonly unsent: number },
): Promise<Result<Tour, RefusalOf<'notYours'>>> {
  if (!actor.technicianId) return refuse({ kind: 'notYours' });
  if (unsent === 0) await hearTablet(ports, actor);
  const [stored, found] = await Promise.all([
    ports.field.tour(actor.technicianId, ports.clock.now()),
    forecast(ports, actor.territoryId),
  ]);
  return ok({ ...stored, days: stored.days.map((day) => ({ ...day, visits: asDriven(day.visits, found) })) });
}

function asDriven(visits: readonly TourVisit[], found: Forecast): TourVisit[] {
  return visits
    .map((visit) => ({ ...visit, ...found.get(visit.visitId) }))
    .sort((a, b) => Temporal.Instant.compare(a.start, b.start));
}
