import type { ReactNode } from 'react';

type DefinitionListProps = { items: readonly { readonly term: string; readonly value: ReactNode }[] };

/** Names and values of one thing, side by side where there is room. An empty value shows a dash. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,max-content)_1fr] gap-x-4 gap-y-1.5">
      {items.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-ink-soft">{term}</dt>
          <dd className="min-w-0 break-words">{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  );
}
