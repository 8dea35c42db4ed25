import type { PlannedVisit } from './day-plan';
import { type DayScale, placeOf, type SpanMs } from './day-scale';

type WindowBracketsProps = { visits: readonly PlannedVisit[]; selectedWorkOrderId: string | null; scale: DayScale };

/** `[` and `]` round the bars, at the ends of what customers were promised; two who share a window share them. */
export function WindowBrackets({ visits, selectedWorkOrderId, scale }: WindowBracketsProps) {
  const spans = new Map<string, SpanMs & { readonly isSelected: boolean }>();
  for (const { window, workOrderId, state } of visits) {
    if (!window || state === 'cancelled') continue;
    const key = `${window.startMs} ${window.endMs}`;
    spans.set(key, {
      ...window,
      isSelected: workOrderId === selectedWorkOrderId || spans.get(key)?.isSelected === true,
    });
  }
  return [...spans].map(([key, span]) => {
    const arm = `absolute inset-y-0 w-1.5 border-2 ${span.isSelected ? 'border-accent' : 'border-line-strong/70'}`;
    return (
      <span key={key} aria-hidden style={placeOf(scale, span)} className="pointer-events-none absolute inset-y-0.5">
        <span className={`${arm} left-0 border-r-0`} />
        <span className={`${arm} right-0 border-l-0`} />
      </span>
    );
  });
}
