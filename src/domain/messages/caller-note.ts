import type { Temporal } from 'temporal-polyfill';
import { PARIS } from '../calendar/paris';

type Caller = { readonly name: string; readonly phone: string; readonly note: string };

/** The line a later caller leaves on work already known: `[23/11 14:25] Zoé Œillet, +33639980001 : l’eau monte`. */
export function callerNote(at: Temporal.Instant, { name, phone, note }: Caller): string {
  const { day, month, hour, minute } = at.toZonedDateTimeISO(PARIS);
  const two = (figure: number) => String(figure).padStart(2, '0');
  const who = [name || 'Appel anonyme', phone].filter(Boolean).join(', ');
  const said = note || 'signale la même chose';
  return `[${two(day)}/${two(month)} ${two(hour)}:${two(minute)}] ${who} : ${said}`;
}
