import type { ReactNode } from 'react';
import type { Part } from './focus-part';

/** One part of the call under its own heading. */
export function Step({ part, title, children }: { part?: Part; title: string; children: ReactNode }) {
  return (
    <section data-part={part} className="rounded-lg border border-line bg-surface px-4 pt-2.5 pb-3.5">
      <h2 className="sr-only">{title}</h2>
      <div className="flex flex-col gap-3">{children}</div>
    </section>
  );
}
