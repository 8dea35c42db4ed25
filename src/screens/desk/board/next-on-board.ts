import type { SpanMs } from './day-scale';

type Bar = SpanMs & { readonly visitId: string };
type Row = { readonly visits: readonly Bar[] };

/**
 * Where the focus goes from one bar when a key is pressed: left and right along the day, up and down to the bar of the
 * next technician who has any, nearest in time; Home and End to the row's ends. Null when there is nowhere to go.
 */
export function nextOnBoard(rows: readonly Row[], visitId: string, key: string): string | null {
  const at = rows.findIndex(({ visits }) => visits.some((bar) => bar.visitId === visitId));
  const row = rows[at]?.visits ?? [];
  const place = row.findIndex((bar) => bar.visitId === visitId);
  const here = row[place];
  if (!here) return null;
  if (key === 'ArrowRight') return row[place + 1]?.visitId ?? null;
  if (key === 'ArrowLeft') return row[place - 1]?.visitId ?? null;
  if (key === 'Home') return row[0]?.visitId ?? null;
  if (key === 'End') return row.at(-1)?.visitId ?? null;
  if (key === 'ArrowDown') return nearest(rows.slice(at + 1), here);
  if (key === 'ArrowUp') return nearest(rows.slice(0, at).reverse(), here);
  return null;
}

function nearest(rows: readonly Row[], here: SpanMs): string | null {
  const [first] = rows.filter(({ visits }) => visits.length > 0);
  const middle = (bar: SpanMs) => (bar.startMs + bar.endMs) / 2;
  const away = (bar: SpanMs) => Math.abs(middle(bar) - middle(here));
  return first?.visits.reduce((best, bar) => (away(bar) < away(best) ? bar : best)).visitId ?? null;
}
