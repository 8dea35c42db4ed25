import type { ReactNode } from 'react';

type JobGroupProps = { title: string; count: number; children: ReactNode };

/** A part of the list under its name, which stays in sight while its jobs scroll. */
export function JobGroup({ title, count, children }: JobGroupProps) {
  if (count === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className="sticky top-0 z-10 flex h-7 items-center gap-2 border-b border-line bg-sunken px-3 text-sm font-medium">
        {title} <span className="text-ink-soft">{count}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}
