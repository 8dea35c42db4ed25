import type { RouteDescription, Span } from './problem-description';

/** The spans in which the technician may work or drive: shift plus overtime, less absences; sorted, joined where they touch. */
export function workingSpans(route: RouteDescription, overtimeSeconds: number): Span[] {
  const shift = joined(route.shift);
  const spans = shift.map((span, i) =>
    i === shift.length - 1 ? { startSecond: span.startSecond, endSecond: span.endSecond + overtimeSeconds } : span,
  );
  return (route.absences ?? []).reduce<Span[]>(
    (left, absence) => left.flatMap((span) => without(span, absence)),
    spans,
  );
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.startSecond - b.startSecond)) {
    const last = result.at(-1);
    if (last && span.startSecond <= last.endSecond) {
      result[result.length - 1] = {
        startSecond: last.startSecond,
        endSecond: Math.max(last.endSecond, span.endSecond),
      };
    } else result.push(span);
  }
  return result;
}

function without(span: Span, absence: Span): Span[] {
  if (absence.endSecond <= span.startSecond || absence.startSecond >= span.endSecond) return [span];
  const before = { startSecond: span.startSecond, endSecond: absence.startSecond };
  const after = { startSecond: absence.endSecond, endSecond: span.endSecond };
  return [before, after].filter((part) => part.endSecond > part.startSecond);
}
