'use client';
import { useId } from 'react';
import { type Choice, ChoiceCard } from './choice-card';
import { FieldProblem } from './field-problem';
import type { Part } from './focus-part';

type ChoiceGroupProps<Id extends string> = {
  part: Part;
  question: string;
  choices: readonly Choice<Id>[];
  chosen: Id | null;
  onChoose: (id: Id) => void;
  problem?: string | undefined;
  /** Tailwind classes of the grid. */
  columns?: string;
};

/** A question with all its answers in sight: single keys or arrows choose, Enter goes on. */
export function ChoiceGroup<Id extends string>(props: ChoiceGroupProps<Id>) {
  const { part, question, choices, chosen, onChoose, problem, columns = 'sm:grid-cols-2' } = props;
  const name = useId();
  const problemId = useId();
  return (
    <fieldset data-part={part} aria-describedby={problem ? problemId : undefined} className="min-w-0">
      <legend className="mb-1 text-sm font-medium">{question}</legend>
      <div className={`grid gap-1.5 ${columns}`}>
        {choices.map((choice) => (
          <ChoiceCard key={choice.id} name={name} choice={choice} isChosen={choice.id === chosen} onChoose={onChoose} />
        ))}
      </div>
      <FieldProblem id={problemId}>{problem}</FieldProblem>
    </fieldset>
  );
}
