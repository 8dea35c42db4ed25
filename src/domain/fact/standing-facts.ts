import { Temporal } from 'temporal-polyfill';
import type { Fact, FactKind, FactOf } from './fact';

/**
 * The facts that stand: what a later fact corrected is left out, what was retracted too; in the order things happened.
 * A correction of a correction follows the chain. The originals stay in the journal.
 */
export function standingFacts(facts: readonly Fact[]): Fact[] {
  const corrected = new Set(facts.flatMap((fact) => (fact.corrects ? [fact.corrects] : [])));
  return facts
    .filter((fact) => !corrected.has(fact.id) && fact.kind !== 'retracted')
    .sort(
      (a, b) =>
        Temporal.Instant.compare(a.happenedAt, b.happenedAt) || Temporal.Instant.compare(a.recordedAt, b.recordedAt),
    );
}

/** The standing facts of one kind, with their payload's type. */
export function factsOf<Kind extends FactKind>(facts: readonly Fact[], kind: Kind): FactOf<Kind>[] {
  return facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);
}
