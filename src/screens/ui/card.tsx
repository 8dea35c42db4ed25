import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';

type CardProps = {
  title?: ReactNode;
  /** Level of the title in the page's outline. */
  level?: 2 | 3;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** False when the content brings its own edges: a table, a list of rows. */
  padded?: boolean;
  className?: string;
  children: ReactNode;
};

/** A thing with an edge round it. */
export function Card({ title, level = 2, actions, padded = true, className, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={joinClasses('min-w-0 rounded-lg border border-line bg-surface', className)}>
      {(title || actions) && (
        <header className="flex min-h-11 flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-1.5">
          {title && <Heading className="text-base font-semibold">{title}</Heading>}
          {actions && <div className="flex gap-2">{actions}</div>}
        </header>
      )}
      <div className={padded ? 'p-4' : ''}>{children}</div>
    </section>
  );
}
