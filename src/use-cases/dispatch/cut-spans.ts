import type { Span } from '@/planning/model/problem-description';

/** What is left of some spans, joined where they touch, once others are cut out of them. */
export function without(spans: readonly Span[], cuts: readonly Span[]): Span[] {
  return cuts.reduce<Span[]>((left, cut) => left.flatMap((span) => cutOut(span, cut)), joined(spans));
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.startSecond - b.startSecond)) {
    const last = result.at(-1);
    if (last && span.startSecond <= last.endSecond) {
      const endSecond = Math.max(last.endSecond, span.endSecond);
      result[result.length - 1] = { startSecond: last.startSecond, endSecond };
    } else result.push(span);
  }
  return result;
}

function cutOut(span: Span, cut: Span): Span[] {
  const before = { startSecond: span.startSecond, endSecond: Math.min(span.endSecond, cut.startSecond) };
  const after = { startSecond: Math.max(span.startSecond, cut.endSecond), endSecond: span.endSecond };
  return [before, after].filter(({ startSecond, endSecond }) => startSecond < endSecond);
}
