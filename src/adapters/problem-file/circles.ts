import { Malformed } from '@/planning/model/malformed';
import type { VisitDescription } from '@/planning/model/problem-description';

/** A visit that must be over before another, and the field that says so. */
type Wait = { readonly field: string; readonly before: number };

/** Throws `Malformed`, naming the field, when visits wait for each other: by a pin, on the same day, or as parts of works. */
export function checkCircles(visits: readonly VisitDescription[]): void {
  const waits = waitsOf(visits);
  /** Visits nothing wrong was found behind. */
  const sound = new Set<number>();
  visits.forEach((_, from) => {
    const way: number[] = [];
    // Depth first, without recursion: a chain may be as long as the file.
    const stack: { readonly v: number; next: number }[] = [{ v: from, next: 0 }];
    const onWay = new Set([from]);
    while (stack.length > 0) {
      const top = stack.at(-1);
      if (!top) break;
      const wait = sound.has(top.v) ? undefined : waits[top.v]?.[top.next++];
      if (!wait) {
        sound.add(top.v);
        onWay.delete(top.v);
        stack.pop();
        continue;
      }
      if (onWay.has(wait.before)) {
        way.push(...stack.map(({ v }) => v));
        throw new Malformed(`${wait.field}: ${circle(visits, way, wait.before)}`);
      }
      onWay.add(wait.before);
      stack.push({ v: wait.before, next: 0 });
    }
  });
}

function circle(visits: readonly VisitDescription[], way: readonly number[], from: number): string {
  const names = way.slice(way.indexOf(from)).map((v) => visits[v]?.key);
  return names.length === 1 ? `${names[0]} waits for itself` : `${names.join(', ')} wait for each other in a circle`;
}

function waitsOf(visits: readonly VisitDescription[]): Wait[][] {
  const numbers = new Map(visits.map(({ key }, v) => [key, v]));
  const waits: Wait[][] = visits.map(({ pin, sameDayAfterVisitKey }, v) => {
    const named = (field: string, key: string | undefined) => {
      const before = key === undefined ? undefined : numbers.get(key);
      return before === undefined ? [] : [{ field: `visits[${v}].${field}`, before }];
    };
    return [...named('pin.afterVisitKey', pin?.afterVisitKey), ...named('sameDayAfterVisitKey', sameDayAfterVisitKey)];
  });
  const works = Map.groupBy(
    visits.flatMap(({ works: own }, v) => (own ? [{ ...own, v }] : [])),
    ({ key }) => key,
  );
  for (const parts of works.values()) {
    const inOrder = parts.toSorted((a, b) => a.part - b.part);
    inOrder.forEach(({ v }, i) => {
      const before = inOrder[i - 1];
      if (before) waits[v]?.push({ field: `visits[${v}].works.part`, before: before.v });
    });
  }
  return waits;
}
